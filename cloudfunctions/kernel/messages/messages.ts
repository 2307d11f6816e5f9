import { dayOf } from '../../../shared/calendar'
import type { CaseEvent, EventType } from '../../../shared/casework'
import { noticeOf, type Notice } from '../../../shared/casework/messages'
import { DomainError } from '../../../shared/errors'
import { reminderText, type Reminder } from '../../../shared/reminders'
import { catalogueEntry } from '../../../shared/services/catalogue'
import type { World } from '../call/types'
import type { CaseDoc } from '../cases/case'
import { DuplicateKey, type Doc } from '../outside/ports'

/**
 * What somebody was told: one document per event or reminder, whose id says which, so that none is written twice.
 * It holds codes and days; the words are made when it is read.
 */
export interface MessageDoc extends Doc {
  owner: string
  at: number
  type: EventType | 'reminder'
  service: string
  /** The case that it is about, with its number. */
  case?: { id: string; number: string }
  reminder?: Pick<Reminder, 'kind' | 'subject' | 'part' | 'expiry' | 'until'>
  read: boolean
  /** Where it got outside the message page. `sending` and `texting`: somebody is at it until `retryAt`. */
  delivery: 'waiting' | 'sending' | 'texting' | 'subscribe' | 'sms' | 'none'
  tries: number
  retryAt: number
  expiresAt: number
}

const year = 366 * 86_400_000
/** Writes a message; one that is there already stays as it is. Answers whether it was new. */
export async function write(
  world: World,
  message: Omit<MessageDoc, 'read' | 'delivery' | 'tries' | 'retryAt' | 'expiresAt'>,
): Promise<boolean> {
  const doc: MessageDoc = {
    ...message,
    read: false,
    delivery: 'waiting',
    tries: 0,
    retryAt: message.at,
    expiresAt: message.at + year,
  }
  try {
    await world.db.insert('messages', doc)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

/** The case that a message is about. */
type CaseOfMessage = Pick<CaseDoc, '_id' | 'owner' | 'service' | 'number'>
export const messageIdOf = (caseId: string, { seq }: Pick<CaseEvent, 'seq'>): string => `${caseId}-${seq}`

/** Writes what an event means to the applicant, if it means anything. */
export const writeEvent = (
  world: World,
  { _id, owner, service, number }: CaseOfMessage,
  event: CaseEvent,
): Promise<boolean> =>
  noticeOf(event.type)
    ? write(world, {
        _id: messageIdOf(_id, event),
        owner,
        at: event.at,
        type: event.type,
        service,
        case: { id: _id, number },
      })
    : Promise.resolve(false)

export const shortOf = (service: string): string => catalogueEntry(service)?.short ?? '办件'

/** A message in words. */
export function wordsOf({ type, reminder, service }: Pick<MessageDoc, 'type' | 'reminder' | 'service'>): Notice {
  if (type === 'reminder') return { ...reminderText(reminder!, shortOf(service)), template: 'reminder' }
  return noticeOf(type)!
}

export const unreadOf = (world: World, owner: string): Promise<number> =>
  world.db.count('messages', { owner, read: false })

const pageSize = 20
/** Somebody's messages, newest first, with the number of unread ones. Two round trips side by side. */
export async function messagesOf(
  world: World,
  owner: string,
  { before }: { before?: { at: number; messageId: string } },
) {
  const beyond = before && { or: [{ at: { lt: before.at } }, { at: before.at, _id: { lt: before.messageId } }] }
  const [rows, unread] = await Promise.all([
    world.db.find<MessageDoc>(
      'messages',
      { owner, ...beyond },
      {
        order: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit: pageSize + 1,
      },
    ),
    unreadOf(world, owner),
  ])
  const messages = rows.slice(0, pageSize).map((doc) => {
    const { word, text } = wordsOf(doc)
    return {
      messageId: doc._id,
      at: doc.at,
      title: `${shortOf(doc.service)} ${word}`,
      text,
      read: doc.read,
      service: doc.service,
      ...(doc.case ? { caseId: doc.case.id } : {}),
    }
  })
  return { messages, more: rows.length > pageSize, unread, today: dayOf(world.now()) }
}

/** Marks one message, or all of them. */
export async function markRead(world: World, owner: string, messageId?: string): Promise<void> {
  if (messageId && (await world.db.get<MessageDoc>('messages', messageId))?.owner !== owner)
    throw new DomainError('not-found')
  await world.db.update(
    'messages',
    { ...(messageId ? { _id: messageId } : {}), owner, read: false },
    { set: { read: true } },
  )
}
