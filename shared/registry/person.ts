import * as z from 'zod/mini'

/** What an item about the person alone knows beside him: the authority that he picked, '' before he has. */
export const personFactsSchema = z.strictObject({ id: z.string(), division: z.string() })
export type PersonFacts = z.infer<typeof personFactsSchema>

/** A verified person, as the account has him. */
export const personSchema = z.strictObject({
  name: z.string(),
  idNumber: z.string(),
  birth: z.string(),
  address: z.string(),
  phone: z.string(),
})
export type Person = z.infer<typeof personSchema>
