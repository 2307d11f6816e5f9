import { daysBetween } from '../../shared/calendar'
import { catalogueEntry } from '../../shared/services/catalogue'
import type { Held, Upcoming } from '../../shared/upcoming'
import { dayNear } from './days'
import { go } from './go'

export const shortNameOf = (service: string): string => catalogueEntry(service)?.short ?? '办理'

/** Which part or subject it is about, where the party has several. */
export function aboutOf(
  { subjectId, part }: Pick<Upcoming, 'subjectId' | 'part'>,
  subjects: readonly Pick<Held, 'id' | 'title' | 'parts'>[],
): string {
  const subject = subjects.find(({ id }) => id === subjectId)
  const several = subjects.length > 1
  if (!subject || (!several && subject.parts.filter(({ inForce }) => inForce).length < 2)) return ''
  if (part) return subject.parts.find(({ code }) => code === part)?.name ?? part
  return several ? subject.title : ''
}

/** What comes next in a few words, with the days left and what its button says; what comes later has no button. */
export interface UpcomingText {
  title: string
  text: string
  days?: number
  button?: string
}

const contact = '联系我们'

/** What sentences call the subject, and what of it ends. */
type SubjectWords = Pick<Held, 'status' | 'it' | 'ends'>
const endingOf = (subject: SubjectWords | undefined): string => subject?.ends ?? '证件'

function soonText({ service, day, reason }: Upcoming, today: string): UpcomingText {
  return { title: nameIn(service), text: day ? `${dayNear(day, today)}起可以办理` : reason }
}

function dueText(
  { service, day, end }: Upcoming,
  today: string,
  subject: SubjectWords | undefined,
  act: string,
): UpcomingText {
  const last = lastDay(day, today)
  const left = end ?? day
  const days = left ? daysBetween(today, left) : undefined
  return end
    ? {
        title: `${endingOf(subject)}${dayNear(end, today)}到期`,
        text: `${nameIn(service)}，${last}`,
        days,
        button: act,
      }
    : { title: nameIn(service), text: last, days, button: act }
}

/** A subject with which nothing can be done as asked, and the road out where there is one. */
function wrongText(
  { why, service, day, end, reason }: Upcoming,
  today: string,
  subject: SubjectWords | undefined,
  act: string,
): UpcomingText {
  const expired = `${endingOf(subject)}已过期${end ? `${daysBetween(end, today)}天` : ''}`
  const title = why === 'expired' ? expired : '超过年龄上限'
  if (day) return { title, text: `${nameIn(service)}，${lastDay(day, today)}`, button: act }
  // That the item asked for is impossible is no news here: the road out is another one.
  return { title, text: reason.split('，不能再')[0]!, button: service ? `去办${nameIn(service)}` : contact }
}

const nameIn = (service: string | undefined) => (service ? shortNameOf(service) : '')
const lastDay = (day: string | undefined, today: string) => (day ? `${dayNear(day, today)}截止` : '')

/** What comes next in a few words; `act` is what the button says where the item can be done now. */
export function upcomingText(
  upcoming: Upcoming,
  today: string,
  subject?: SubjectWords,
  act = '现在办理',
): UpcomingText {
  const { kind, why, service, reason } = upcoming
  if (kind === 'soon') return soonText(upcoming, today)
  if (kind === 'due') return dueText(upcoming, today, subject, act)
  if (why === 'missed') return { title: `${nameIn(service)}错过了时间`, text: reason, button: contact }
  if (why === 'status')
    return {
      title: `证照${subject?.status.word ?? ''}`,
      text: `现在不能用${subject?.it ?? '它'}办理业务。原因和怎样处理，请问发证机关。`,
      button: contact,
    }
  return wrongText(upcoming, today, subject, act)
}

/** Opens the road out: the item for this subject, or whom to ask. */
export const goUpcoming = ({ why, service, subjectId }: Upcoming): void =>
  why !== 'missed' && service ? go('guide', { service, subject: subjectId }) : go('contact')
