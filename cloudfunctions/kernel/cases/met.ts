import { formatTime } from '../../../shared/calendar'
import { eventWords, type CaseEvent, type EventType } from '../../../shared/casework'
import { DomainError } from '../../../shared/errors'
import { staffNames } from '../accounts/staff-names'
import type { World } from '../call/types'
import type { StaffIdentity } from '../sealing/tokens'
import type { OpenCase } from './case'

/** Whether this clerk took one of these steps last: only her own second call is a repeat. */
export function isRepeat(
  { doc: { history } }: OpenCase,
  types: readonly EventType[],
  { id }: Pick<StaffIdentity, 'id'>,
): boolean {
  const last = history.filter(({ type }) => types.includes(type)).at(-1)
  return last?.by.kind === 'staff' && last.by.id === id
}

/** Who did what and when, in a sentence: '张磊在11月20日 9:12受理了' */
async function told(world: World, { by, at, type }: CaseEvent): Promise<string> {
  const who = { person: '申请人', system: '系统', staff: '' }[by.kind] || (await staffNames(world, [by.id]))(by.id)
  return `${who}在${formatTime(at)}已经办了“${eventWords[type]}”`
}

/**
 * A decision is made on what the clerk looked at; whoever came first is named.
 * @throws DomainError busy with who decided what, and when
 */
export async function sameVersion(world: World, { doc }: OpenCase, version: number): Promise<void> {
  if (doc.version === version) return
  const since = doc.history.at(-1)
  throw new DomainError('busy', `${since ? await told(world, since) : '办件刚有变化'}，请看过最新内容再办理`)
}
