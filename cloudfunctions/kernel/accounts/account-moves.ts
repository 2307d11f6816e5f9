import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../../../shared/errors'
import type { Caller, OutsideWorld, World } from '../call/types'
import type { Doc } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { accountOf, personalOf, sealPersonal, type AccountDoc } from './accounts'
import { sendCode, useCode } from './codes'
import { closeAll } from './sessions'

/**
 * Moving a person's account to another phone. A picture of an ID card alone never does it: it takes the old
 * phone's code, or 72 hours during which the old phone is told and can cancel.
 */
interface MoveDoc extends Doc {
  from: string
  to: string
  state: 'offered' | 'waiting' | 'done' | 'cancelled'
  effectiveAt: number
  reminded: boolean
  secretHash: string
  sealed: string
  createdAt: number
}

const waitMs = 72 * 3_600_000
/** The reminder goes out this long before a move takes effect. */
const remindMs = 24 * 3_600_000
const offerLife = 3_600_000
const place = (id: string) => `moves/${id}`
const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url')
const oldPhone = async (world: World, move: MoveDoc) => personalOf(world, await accountOf(world, move.from)).phone
const toPhone = (world: World, move: MoveDoc) => open<{ phone: string }>(world.keys, place(move._id), move.sealed).phone

/** Offers a move after the person on the new phone has passed 实名认证; one that already waits goes on. */
export async function offerMove(world: World, from: AccountDoc, to: AccountDoc): Promise<MoveDoc> {
  const waiting = (await world.db.find<MoveDoc>('moves', { from: from._id, state: 'waiting' }, { limit: 5 })).find(
    (one) => one.to === to._id,
  )
  if (waiting) return waiting
  const _id = world.id()
  const { phone } = personalOf(world, to)
  const move: MoveDoc = {
    _id,
    from: from._id,
    to: to._id,
    state: 'offered',
    effectiveAt: 0,
    reminded: false,
    secretHash: '',
    sealed: seal(world.keys, place(_id), { phone }),
    createdAt: world.now(),
  }
  await world.db.insert('moves', move)
  return move
}

async function ownMove(world: World, account: string, id: string): Promise<MoveDoc> {
  const move = await world.db.get<MoveDoc>('moves', id)
  if (!move || move.to !== account) throw new DomainError('not-found')
  return move
}

/** Tells the old phone, with the link that cancels. */
async function warn(
  world: OutsideWorld,
  move: MoveDoc,
  template: 'move-started' | 'move-reminder',
  secret: string,
): Promise<void> {
  const page = `${process.env.DLYZ_WEB_ORIGIN ?? ''}/#/packages/account/move-cancel/index`
  const link = `${page}?id=${move._id}&secret=${secret}`
  await world.tell.sms(await oldPhone(world, move), template, [toPhone(world, move).slice(-4), link])
}

export async function startMove(world: OutsideWorld, account: string, id: string, by: 'code' | 'wait', caller: Caller) {
  const move = await ownMove(world, account, id)
  if (move.state === 'waiting' && by === 'wait') return { by, effectiveAt: move.effectiveAt }
  const open = move.state === 'waiting' || (move.state === 'offered' && move.createdAt + offerLife > world.now())
  if (!open) throw new DomainError('wrong-state', '这次换绑已经结束，请重新做实名认证')
  if (by === 'code')
    return {
      by,
      resendAfterSeconds: (await sendCode(world, `move-${id}`, await oldPhone(world, move), caller)).resendAfterSeconds,
    }
  if ((await world.db.count('moves', { from: move.from, state: 'waiting' })) > 0)
    throw new DomainError('wrong-state', '这个账号已有一个换绑申请在等待，请等它结束')
  const secret = randomBytes(18).toString('base64url')
  const set = { state: 'waiting', effectiveAt: world.now() + waitMs, secretHash: hash(secret) }
  // The notice goes first: a wait that the old phone was never told about must not start.
  await warn(world, { ...move, ...set } as MoveDoc, 'move-started', secret)
  if (!(await world.db.update('moves', { _id: id, state: 'offered' }, { set }))) throw new DomainError('busy')
  return { by, effectiveAt: set.effectiveAt }
}

/** Finishes a move: the person's account gets the new phone, the empty account that asked for it goes. */
export async function finishMove(world: World, account: string, id: string, code?: string): Promise<AccountDoc> {
  const move = await ownMove(world, account, id)
  if (move.state === 'done' || move.state === 'cancelled')
    throw new DomainError('wrong-state', move.state === 'done' ? '已经换绑好了，请重新登录' : '原手机取消了这次换绑')
  if (code) await useCode(world, `move-${id}`, await oldPhone(world, move), code)
  else if (move.state !== 'waiting' || move.effectiveAt > world.now())
    throw new DomainError('wrong-state', '还没到72小时，请到时再来')
  const [from, to] = [await accountOf(world, move.from), await accountOf(world, move.to)]
  const phone = toPhone(world, move)
  const set = {
    phoneIndex: to.phoneIndex,
    sealed: sealPersonal(world, from._id, { ...personalOf(world, from), phone }),
  }
  await world.db.transaction(async (tx) => {
    const current = await tx.get<MoveDoc>('moves', id)
    if (!current || current.state !== move.state) throw new DomainError('wrong-state')
    await tx.remove('accounts', to._id)
    await tx.update('accounts', from._id, { set })
    await tx.update('moves', id, { set: { state: 'done' } })
  })
  await Promise.all([closeAll(world, from._id), closeAll(world, to._id)])
  return { ...from, ...set }
}

/** The move that waits for an account's owner to object. */
export async function pendingMove(
  world: World,
  account: AccountDoc,
): Promise<(MoveDoc & { toPhone: string }) | undefined> {
  if (!account.holderIndex) return undefined
  const [move] = await world.db.find<MoveDoc>('moves', { from: account._id, state: 'waiting' }, { limit: 1 })
  return move && { ...move, toPhone: toPhone(world, move) }
}

export async function cancelMove(world: World, id: string, by: { account?: string; secret?: string }): Promise<void> {
  const move = await world.db.get<MoveDoc>('moves', id)
  const [given, wanted] = [Buffer.from(hash(by.secret ?? '')), Buffer.from(move?.secretHash ?? '')]
  const bySecret = !!by.secret && given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!move || !(bySecret || by.account === move.from || by.account === move.to)) throw new DomainError('not-found')
  if (move.state === 'cancelled') return
  if (
    !(await world.db.update(
      'moves',
      { _id: id, state: { in: ['offered', 'waiting'] } },
      { set: { state: 'cancelled' } },
    ))
  )
    throw new DomainError('wrong-state', '换绑已经完成，请联系发证机关')
}

/** Reminds the old phones of moves that take effect within a day, once each, with a fresh link. */
export async function remindMoves(world: OutsideWorld): Promise<number> {
  const soon = await world.db.find<MoveDoc>(
    'moves',
    { state: 'waiting', effectiveAt: { lt: world.now() + remindMs } },
    { limit: 100 },
  )
  let reminded = 0
  for (const move of soon.filter((one) => !one.reminded)) {
    const secret = randomBytes(18).toString('base64url')
    if (
      !(await world.db.update(
        'moves',
        { _id: move._id, reminded: false },
        { set: { reminded: true, secretHash: hash(secret) } },
      ))
    )
      continue
    await warn(world, move, 'move-reminder', secret)
    reminded += 1
  }
  return reminded
}
