import * as z from 'zod/mini'
import { contract, done, idSchema } from './contract'

/** How many addresses an account keeps. */
export const mostAddresses = 20

/** An address travels as the one text of `shared/identity/postalAddress`. */
const text = z.string().check(z.maxLength(400))

/**
 * The saved addresses of the caller, the usual one first, then the newest; whole, because their owner edits and sends
 * them.
 */
export const addressList = contract({
  name: 'address-list',
  function: 'account',
  who: 'verified',
  fresh: true,
  input: z.strictObject({}),
  output: z.strictObject({ addresses: z.array(z.strictObject({ id: z.string(), address: text, usual: z.boolean() })) }),
  errors: ['identity-needed'],
})
/**
 * Saves an address under an id that the client chose: a new one, or another text for a saved one. A repeat changes
 * nothing.
 */
export const addressSave = contract({
  name: 'address-save',
  function: 'account',
  who: 'verified',
  fresh: true,
  input: z.strictObject({ id: idSchema, address: text, usual: z.boolean() }),
  output: z.strictObject({ id: z.string(), address: text, usual: z.boolean() }),
  errors: ['identity-needed', 'incomplete', 'addresses-full'],
})
/** Removes a saved address; one that is gone is removed. Saving it again under its id brings it back. */
export const addressRemove = contract({
  name: 'address-remove',
  function: 'account',
  who: 'verified',
  fresh: true,
  input: z.strictObject({ id: idSchema }),
  output: done,
  errors: ['identity-needed'],
})
