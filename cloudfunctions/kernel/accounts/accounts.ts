import { agreementVersions } from '../../../shared/contracts/account'
import { DomainError } from '../../../shared/errors'
import { maskName, maskPhone } from '../../../shared/identity'
import type { Caller, World } from '../call/types'
import { DuplicateKey, type Doc } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { openSession, type OpenedSession } from './sessions'

/** Personal values of an account, encrypted at rest. */
export interface Personal {
  phone: string
  name?: string
  idNumber?: string
  address?: string
  validTo?: string
}
export interface AccountDoc extends Doc {
  phoneIndex: string
  /** Blind index of the verified ID number, or `account:<id>` before: unique, so one account per person. */
  personKey: string
  holderIndex?: string
  sealed: string
  agreements: { terms: string; privacy: string; at: number }[]
  createdAt: number
  verifiedAt?: number
}

const place = (id: string) => `accounts/${id}`
export const personalOf = (world: World, account: AccountDoc): Personal =>
  open<Personal>(world.keys, place(account._id), account.sealed)
export const sealPersonal = (world: World, id: string, personal: Personal): string =>
  seal(world.keys, place(id), personal)
export const phoneIndexOf = (world: World, phone: string): string => world.keys.blind('phone', phone)
export const holderIndexOf = (world: World, idNumber: string): string => world.keys.blind('holder', idNumber)

/** @throws DomainError not-signed-in when the account has gone (moved) meanwhile */
export async function accountOf(world: World, id: string): Promise<AccountDoc> {
  const account = await world.db.get<AccountDoc>('accounts', id)
  if (!account) throw new DomainError('not-signed-in')
  return account
}

/** @throws DomainError agreements-needed unless the versions in force are ticked */
export function checkAgreements(ticked: { terms: string; privacy: string }): void {
  if (ticked.terms !== agreementVersions.terms || ticked.privacy !== agreementVersions.privacy)
    throw new DomainError('agreements-needed')
}

/** Keeps newly ticked versions with the account. */
async function keepAgreements(
  world: World,
  { _id, agreements: ticked }: AccountDoc,
  agreements: { terms: string; privacy: string },
): Promise<void> {
  const latest = ticked[ticked.length - 1]
  if (latest?.terms !== agreements.terms || latest.privacy !== agreements.privacy)
    await world.db.update('accounts', { _id }, { push: { agreements: { ...agreements, at: world.now() } } })
}

/** The account of a proven phone number, made if there is none; keeps which agreements were ticked. */
export async function findOrCreate(
  world: World,
  phone: string,
  agreements: { terms: string; privacy: string },
): Promise<AccountDoc> {
  const phoneIndex = phoneIndexOf(world, phone)
  const at = world.now()
  const [known] = await world.db.find<AccountDoc>('accounts', { phoneIndex }, { limit: 1 })
  if (known) {
    await keepAgreements(world, known, agreements)
    return known
  }
  const _id = world.id()
  const account: AccountDoc = {
    _id,
    phoneIndex,
    personKey: `account:${_id}`,
    sealed: sealPersonal(world, _id, { phone }),
    agreements: [{ ...agreements, at }],
    createdAt: at,
  }
  try {
    await world.db.insert('accounts', account)
    return account
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    return (await world.db.find<AccountDoc>('accounts', { phoneIndex }, { limit: 1 }))[0]!
  }
}

/** What a session shows of its account: masked. */
export function accountView(
  world: World,
  account: AccountDoc,
): { id: string; phone: string; verified: boolean; name?: string } {
  const { phone, name } = personalOf(world, account)
  return {
    id: account._id,
    phone: maskPhone(phone),
    verified: !!account.holderIndex,
    ...(name ? { name: maskName(name) } : {}),
  }
}

export const identityOf = (account: AccountDoc) => ({
  kind: 'person' as const,
  id: account._id,
  ...(account.holderIndex ? { holder: account.holderIndex } : {}),
})

type SignedIn = OpenedSession & { account: ReturnType<typeof accountView> }
const openFor = async (
  world: World,
  account: AccountDoc,
  caller: Caller,
  setCookie: (cookie: string) => void,
): Promise<SignedIn> => ({
  ...(await openSession(world, identityOf(account), caller, setCookie)),
  account: accountView(world, account),
})

/** Signs a proven phone number in; its first login makes the account. */
export async function signIn(
  world: World,
  phone: string,
  agreements: { terms: string; privacy: string },
  caller: Caller,
  setCookie: (cookie: string) => void,
): Promise<SignedIn> {
  checkAgreements(agreements)
  return openFor(world, await findOrCreate(world, phone, agreements), caller, setCookie)
}

/** Signs in to an account whose password was given. */
export async function signInTo(
  world: World,
  account: AccountDoc,
  agreements: { terms: string; privacy: string },
  caller: Caller,
  setCookie: (cookie: string) => void,
): Promise<SignedIn> {
  await keepAgreements(world, account, agreements)
  return openFor(world, account, caller, setCookie)
}
