import { daysBetween } from '../../shared/calendar'
import { categoryName } from '../../shared/registry/categories'
import { certificateStatuses, heldCategories, type Certificate } from '../../shared/registry/certificate'
import { catalogueEntry } from '../../shared/services/catalogue'
import type { Held, Upcoming } from '../../shared/upcoming'
import { dayNear } from './days'
import { go } from './go'

export const shortOf = (service: string): string => catalogueEntry(service)?.short ?? '办理'

const namesOf = (certificate: Pick<Certificate, 'categories'>): string =>
  heldCategories(certificate).map(categoryName).join('、')

/** Which category or certificate it is about, where the person has several. */
export function aboutOf(
  { certificateId, category }: Pick<Upcoming, 'certificateId' | 'category'>,
  certificates: readonly Held[],
): string {
  const certificate = certificates.find(({ id }) => id === certificateId)
  const several = certificates.length > 1
  if (!certificate || (!several && heldCategories(certificate).length < 2)) return ''
  return category ? categoryName(category) : several ? namesOf(certificate) : ''
}

const titles = { age: '超过年龄上限', expired: '证已过期' } as const

/**
 * What comes next in a few words, with the days left and what its button says; what comes later has no button. `act` is
 * what it says where the item can be done now.
 */
export function nextWords(
  { kind, why, service, day, end, reason }: Upcoming,
  today: string,
  status?: Certificate['status'],
  act = '现在办理',
): { title: string; text: string; days?: number; button?: string } {
  const short = service ? shortOf(service) : ''
  const last = day ? `${dayNear(day, today)}截止` : ''
  if (kind === 'soon') return { title: short, text: day ? `${dayNear(day, today)}起可以办理` : reason }
  if (kind === 'due') {
    const left = end ?? day
    const days = left ? daysBetween(today, left) : undefined
    return end
      ? { title: `证${dayNear(end, today)}到期`, text: `${short}，${last}`, days, button: act }
      : { title: short, text: last, days, button: act }
  }
  const button = '联系我们'
  if (why === 'missed') return { title: `${short}错过了时间`, text: reason, button }
  if (why === 'status')
    return {
      title: `证照${certificateStatuses[status ?? 'suspended']}`,
      text: '现在不能用这本证办理业务。原因和怎样处理，请问发证机关。',
      button,
    }
  const title = why === 'expired' && end ? `证已过期${daysBetween(end, today)}天` : titles[why ?? 'age']
  // That the item asked for is impossible is no news here: the road out is another one.
  return last
    ? { title, text: `${short}，${last}`, button: act }
    : { title, text: reason.split('，不能再')[0]!, button: service ? `去办${short}` : button }
}

/** Opens the road out: the item for this certificate, or whom to ask. */
export const follow = ({ why, service, certificateId }: Upcoming): void =>
  why !== 'missed' && service ? go('guide', { service, certificate: certificateId }) : go('contact')
