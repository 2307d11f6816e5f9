import { catalogueEntry } from '../../../shared/services/catalogue'
import type { Upcoming } from '../../../shared/upcoming'
import { dayNear } from '../../client/days'

export const shortOf = (service: string): string => catalogueEntry(service)?.short ?? '办理'

/** What comes next for a certificate in a few words, with what its button says; without one it is not time yet. */
export function nextWords({ kind, service, day, reason }: Upcoming, today: string): { title: string, text: string, button?: string } {
  const title = shortOf(service)
  if (kind === 'way') return { title, text: reason, button: `去办${title}` }
  const near = day ? dayNear(day, today) : ''
  return kind === 'due' ? { title, text: `${near}截止`, button: '一键办理' } : { title, text: `${near}起可以办理` }
}
