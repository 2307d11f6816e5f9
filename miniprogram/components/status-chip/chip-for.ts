import { statuses, type Status } from '../../../shared/casework/status'
import type { IconName } from '../icon/icon'
import type { ChipTone } from './status-chip'

/** The chip of a case's status: word, tone and shape stand in the status table. */
export function chipFor(status: Status): { tone: ChipTone; icon: IconName; text: string } {
  const { word, tone, icon } = statuses[status]
  return { tone: tone === 'neutral' ? 'plain' : tone, icon, text: word }
}
