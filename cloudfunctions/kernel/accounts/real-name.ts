import { dayOf } from '../../../shared/calendar'
import { DomainError } from '../../../shared/errors'
import { maskPhone, parseCitizenId } from '../../../shared/identity'
import type { OutsideWorld, World } from '../call/types'
import { DuplicateKey, type Doc } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { offerMove } from './account-moves'
import { accountOf, holderIndexOf, personalOf, sealPersonal, type AccountDoc } from './accounts'

interface Reading {
  name: string
  idNumber: string
  address: string
  validFrom: string
  validTo: string
}
interface ReadingDoc extends Doc {
  owner: string
  sealed: string
  expiresAt: number
}

/** How long a reading may wait for 提交审核. */
const readingLife = 30 * 60_000
const place = (id: string) => `readings/${id}`

/** Reads both sides of an ID card. The result stays on the server: what is submitted is what was read. */
export async function readIdentity(
  world: OutsideWorld,
  owner: string,
  { front, back }: { front: Uint8Array; back: Uint8Array },
): Promise<Reading & { readId: string }> {
  const [person, validity] = await Promise.all([world.ask.idCardFront(front), world.ask.idCardBack(back)])
  const number = parseCitizenId(person.idNumber, dayOf(world.now()))
  if (!number.ok) throw new DomainError('ocr-unreadable', '身份证号没读对，请在亮处对准后重拍')
  if (validity.validTo !== '长期' && validity.validTo < dayOf(world.now())) throw new DomainError('identity-expired')
  const reading: Reading = { ...person, ...validity }
  const _id = world.id()
  const doc: ReadingDoc = {
    _id,
    owner,
    sealed: seal(world.keys, place(_id), reading),
    expiresAt: world.now() + readingLife,
  }
  await world.db.insert('readings', doc)
  return { readId: _id, ...reading }
}

/** The account verified now, whether by this call or an earlier one. An address that was not read stays as it was. */
export async function bind(
  world: World,
  account: AccountDoc,
  { name, idNumber, address, validTo }: Pick<Reading, 'name' | 'idNumber' | 'validTo'> & { address?: string },
): Promise<'verified' | 'bound'> {
  const holderIndex = holderIndexOf(world, idNumber)
  const sealed = sealPersonal(world, account._id, {
    ...personalOf(world, account),
    name,
    idNumber,
    validTo,
    ...(address === undefined ? {} : { address }),
  })
  try {
    await world.db.update(
      'accounts',
      { _id: account._id },
      { set: { personKey: holderIndex, holderIndex, sealed, verifiedAt: world.now() } },
    )
    return 'verified'
  } catch (error) {
    if (error instanceof DuplicateKey) return 'bound'
    throw error
  }
}

/** 提交审核: asks the population register, then binds the person to this account, or offers the move from another one. */
export async function submitIdentity(world: OutsideWorld, owner: string, readId: string) {
  const doc = await world.db.get<ReadingDoc>('readings', readId)
  if (!doc || doc.owner !== owner || doc.expiresAt <= world.now())
    throw new DomainError('not-found', '识别结果已过期，请重新上传身份证')
  const reading = open<Reading>(world.keys, place(readId), doc.sealed)
  const account = await accountOf(world, owner)
  if (account.holderIndex && account.holderIndex !== holderIndexOf(world, reading.idNumber))
    throw new DomainError('identity-bound', '这个账号已认证为另一个人，请用本人的手机号登录')
  if (!(await world.ask.population(reading))) throw new DomainError('identity-mismatch')
  if ((await bind(world, account, reading)) === 'verified') return { outcome: 'verified' as const, name: reading.name }
  const [other] = await world.db.find<AccountDoc>(
    'accounts',
    { holderIndex: holderIndexOf(world, reading.idNumber) },
    { limit: 1 },
  )
  if (!other) throw new DomainError('busy')
  const move = await offerMove(world, other, account)
  const waits =
    move.state === 'waiting' ? { effectiveAt: move.effectiveAt, ready: move.effectiveAt <= world.now() } : {}
  return { outcome: 'bound' as const, moveId: move._id, oldPhone: maskPhone(personalOf(world, other).phone), ...waits }
}
