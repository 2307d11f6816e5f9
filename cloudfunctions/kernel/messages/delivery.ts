import { dayOf, formatClock } from '../../../shared/calendar'
import { lastEvent } from '../../../shared/casework'
import { noticeOf } from '../../../shared/casework/messages'
import { personalOf, type AccountDoc } from '../accounts/accounts'
import { logCrash } from '../call/log'
import type { SessionDoc } from '../call/session'
import type { OutsideWorld, World } from '../call/types'
import type { CaseDoc } from '../cases/case'
import type { Doc, SubscribeMessage } from '../outside/ports'
import { messageIdOf, shortOf, wordsOf, writeEvent, type MessageDoc } from './messages'

const minute = 60_000
/** A transaction may commit a little after its event's time, so each look begins a little before the last one's end. */
const overlap = 5 * minute
const firstLook = 3 * 1440 * minute
interface Mark extends Doc {
  at: number
}

async function lookedUntil(world: World): Promise<number> {
  const mark = await world.db.get<Mark>('marks', 'messages')
  if (!mark) await world.db.insert('marks', { _id: 'messages', at: 0 } as Mark).catch(() => undefined)
  return Math.min(mark?.at || world.now() - firstLook, world.now()) - overlap
}

/** Writes the messages of recent events that an interrupted call left out. */
export async function writeMissing(world: World): Promise<number> {
  let [from, written, rows] = [await lookedUntil(world), 0, [] as CaseDoc[]]
  do {
    const since = from
    rows = await world.db.find<CaseDoc>(
      'cases',
      { changedAt: { gt: since } },
      {
        order: [['changedAt', 'asc']],
        limit: 200,
        fields: ['_id', 'owner', 'service', 'number', 'history', 'changedAt'],
      },
    )
    const wanted = rows.flatMap((doc) =>
      doc.history
        .filter(({ type, at }) => at > since && noticeOf(type))
        .map((event) => ({ doc, event, id: messageIdOf(doc._id, event) })),
    )
    const known =
      wanted.length === 0
        ? []
        : await world.db.find<MessageDoc>(
            'messages',
            { _id: { in: wanted.map(({ id }) => id) } },
            { limit: 1000, fields: ['_id'] },
          )
    const ids = new Set(known.map(({ _id }) => _id))
    for (const { doc, event } of wanted.filter(({ id }) => !ids.has(id)))
      if (await writeEvent(world, doc, event)) written += 1
    from = rows[rows.length - 1]?.changedAt ?? from
    await world.db.update('marks', { _id: 'messages' }, { set: { at: rows.length < 200 ? world.now() : from } })
  } while (rows.length === 200)
  return written
}

const stamp = (at: number) => `${dayOf(at)} ${formatClock(at).padStart(5, '0')}`
/** The values of a template, within WeChat's limits: twenty characters for a thing, five for a status word. */
function subscribeMessage(message: MessageDoc): SubscribeMessage {
  const { word, template } = wordsOf(message)
  const item = shortOf(message.service).slice(0, 20)
  if (message.case)
    return {
      template,
      values: [item, word, message.case.number, stamp(message.at)],
      page: `packages/cases/detail/index?id=${message.case.id}`,
    }
  const { until, expiry } = message.reminder ?? {}
  return {
    template,
    values: [item, word, until ?? expiry ?? dayOf(message.at)],
    page: `packages/guide/item/index?service=${message.service}`,
  }
}

/** The WeChat identities under which somebody is signed in and nobody else signed in later, newest first. */
async function openidsOf(world: World, owner: string): Promise<string[]> {
  const [now, newest] = [world.now(), [['createdAt', 'desc']] as const]
  const own = await world.db.find<SessionDoc>(
    'sessions',
    { subject: owner, expiresAt: { gt: now } },
    { order: newest, limit: 20 },
  )
  const openids = [...new Set(own.map(({ openid }) => openid).filter(Boolean))]
  const last = await Promise.all(
    openids.map((openid) =>
      world.db.find<SessionDoc>(
        'sessions',
        { openid, kind: 'person', expiresAt: { gt: now } },
        { order: newest, limit: 1 },
      ),
    ),
  )
  return openids.filter((_openid, at) => last[at]![0]?.subject === owner)
}

/**
 * Whether a message asks for something that has been done meanwhile: a 补正 that was handed in, or whose case was
 * withdrawn.
 */
async function overtaken(world: World, { _id, type, case: about }: MessageDoc): Promise<boolean> {
  if (type !== 'correction-requested' || !about) return false
  const doc = await world.db.get<CaseDoc>('cases', about.id)
  const asked = doc && lastEvent(doc.history, [type])
  return doc?.status !== 'correcting' || !asked || messageIdOf(about.id, asked) !== _id
}

async function text(world: OutsideWorld, message: MessageDoc): Promise<'sms' | 'none'> {
  const { sms, word } = wordsOf(message)
  const account = sms && (await world.db.get<AccountDoc>('accounts', message.owner))
  if (!sms || !account) return 'none'
  if (!(await world.db.update('messages', { _id: message._id, delivery: 'sending' }, { set: { delivery: 'texting' } })))
    return 'none'
  await world.tell.sms(
    personalOf(world, account).phone,
    sms,
    sms === 'case-refused' ? [shortOf(message.service), word] : [shortOf(message.service)],
  )
  return 'sms'
}

const lease = 10 * minute
const limit = 5

/** WeChat first, then SMS for what must arrive. What a dead call had begun is not begun again on the same road. */
async function send(world: OutsideWorld, message: MessageDoc): Promise<MessageDoc['delivery']> {
  if (message.delivery === 'texting') return 'sms'
  if (await overtaken(world, message)) return 'none'
  const skipWechat = message.delivery === 'sending' || message.tries + 1 >= limit
  if (!skipWechat) {
    for (const openid of await openidsOf(world, message.owner))
      if (await world.tell.subscribe(openid, subscribeMessage(message))) return 'subscribe'
  }
  return text(world, message)
}

/** Sends one message that nobody else is sending; whoever writes the claim first has it. */
async function attempt(world: OutsideWorld, message: MessageDoc): Promise<MessageDoc['delivery'] | undefined> {
  const { _id, delivery, retryAt, tries } = message
  if (
    !(await world.db.update(
      'messages',
      { _id, delivery, retryAt },
      { set: { delivery: 'sending', retryAt: world.now() + lease }, inc: { tries: 1 } },
    ))
  )
    return undefined
  const result = await send(world, message).catch((error: unknown) => {
    logCrash('messages-deliver', _id, error)
    return tries + 1 < limit ? ('waiting' as const) : ('none' as const)
  })
  await world.db.update('messages', { _id }, { set: { delivery: result, retryAt: world.now() + minute * 2 ** tries } })
  return result
}

/** Sends what waits, ten at a time; what could not be sent is tried again later, a few times. */
export async function deliver(world: OutsideWorld): Promise<{ sent: number; waiting: number }> {
  const waiting = await world.db.find<MessageDoc>(
    'messages',
    { delivery: { in: ['waiting', 'sending', 'texting'] }, retryAt: { lte: world.now() } },
    { order: [['retryAt', 'asc']], limit: 200 },
  )
  const results: (MessageDoc['delivery'] | undefined)[] = []
  for (let at = 0; at < waiting.length; at += 10)
    results.push(...(await Promise.all(waiting.slice(at, at + 10).map((message) => attempt(world, message)))))
  return {
    sent: results.filter((one) => one === 'subscribe' || one === 'sms').length,
    waiting: results.filter((one) => one === 'waiting').length,
  }
}
