import { dayOf, formatMonthDay, formatTime } from '../calendar'
import type { ServiceDefinition } from '../vocabulary/definition'
import type { CaseEvent, EventType } from './events'
import type { CaseState } from './fold'

export interface TimelineEntry {
  title: string
  when: string
  line?: string
  mark: 'done' | 'now' | 'waiting' | 'ahead'
}

const titles: Record<EventType, string> = {
  submitted: '已提交',
  resubmitted: '已补正',
  'correction-requested': '等您补正',
  'correction-withdrawn': '不用补正了',
  accepted: '已受理',
  'deemed-accepted': '视为受理',
  refused: '不予受理',
  withdrawn: '已撤回',
  'examination-started': '审验中',
  suspended: '已挂起',
  resumed: '恢复办理',
  graded: '已评级',
  approved: '办结',
  'approved-for-card': '审核通过',
  rejected: '不予通过',
  'card-ready': '待自取',
  'card-shipped': '已寄出',
  'card-received': '已签收',
}
const due = ({ day, certain }: { day: string; certain: boolean }) =>
  `${formatMonthDay(day)}前${certain ? '' : '（节假日安排公布后更新）'}`

/** What lies ahead of a case, with the promised days. */
function ahead({ status, clock }: CaseState, definition: ServiceDefinition): TimelineEntry[] {
  const graded = definition.result.form === 'grade'
  const end: TimelineEntry = { title: graded ? '审验、评级' : '审验', when: due(clock.decide), mark: 'ahead' }
  if (status === 'pending')
    return [{ title: '受理', when: due(clock.accept), line: '发证机关核查您的材料', mark: 'now' }, end]
  if (status === 'correcting')
    return [
      { title: '受理', when: '', line: `补正后${definition.promise.acceptWorkdays}个工作日内`, mark: 'ahead' },
      { ...end, when: '' },
    ]
  if (status === 'accepted' || status === 'examining')
    return [
      { title: '审验中', when: due(clock.decide), line: graded ? '评定等级后告诉您' : '办好后告诉您', mark: 'now' },
      { title: graded ? '已评级，领取凭证' : '办结', when: '', mark: 'ahead' },
    ]
  if (status === 'making')
    return [
      { title: '制证中', when: '', line: '做好后通知您领取或寄给您', mark: 'now' },
      { title: '领证', when: '', mark: 'ahead' },
    ]
  return status === 'suspended' ? [{ ...end, when: '', line: '恢复后继续计时' }] : []
}

/** Past events and promised steps, as the applicant reads them. */
export function timeline(
  history: readonly CaseEvent[],
  state: CaseState,
  definition: ServiceDefinition,
): TimelineEntry[] {
  const latest = history[history.length - 1]
  const past = history
    .filter(({ type }) => type !== 'examination-started')
    .map((event): TimelineEntry => ({
      title: titles[event.type],
      when: formatTime(event.at),
      mark: event === latest && event.type === 'correction-requested' ? 'waiting' : 'done',
    }))
  const acceptance = history.find(({ type }) => type === 'accepted')
  if (acceptance && dayOf(acceptance.at) < state.clock.accept.day)
    past
      .filter(({ title }) => title === '已受理')
      .forEach((entry) => {
        entry.line = '比承诺的早'
      })
  return past.concat(ahead(state, definition))
}
