import type { OutputOf } from '../../../../shared/contracts/contract'
import { certificateList, eligibilityGet } from '../../../../shared/contracts/services'
import type { SubjectView } from '../../../../shared/contracts/subjects'
import { provinceCodeOf } from '../../../../shared/identity/divisions'
import { call } from '../../../client/call'
import { definitionNow, type Pinned } from '../../../client/definitions'
import { useLoaded, type Loaded } from '../../../client/load'
import { partsInForce } from '../../../client/subjects'
import { useAccount, type Account } from '../../../client/session'

type Own = OutputOf<typeof eligibilityGet>['services'][number]
export type OwnAnswer = Own['best']

/** What the person gets to know about the item for what he holds, best first. */
export interface OwnAnswers {
  today: string
  best: OwnAnswer
  answers: OwnAnswer[]
  subjects: SubjectView[]
}

export interface GuideFacts {
  account: Account | undefined
  guide: Loaded<Pinned>
  again: () => void
  own?: OwnAnswers
  /** Two digits of the province whose rules are shown, '' = national. */
  province: string
  parts?: string[]
}

async function ownAnswers(service: string, subject: string | undefined): Promise<OwnAnswers | undefined> {
  const [
    {
      services: [item],
      today,
    },
    { subjects },
  ] = await Promise.all([call(eligibilityGet, { service }), call(certificateList, {})])
  if (!item) return undefined
  // Who comes from one of his subjects is answered for that one.
  const asked = item.answers.filter(({ subjectId }) => subject === undefined || subjectId === subject)
  const answers = asked.length > 0 ? asked : item.answers
  const best =
    subject === undefined ? item.best : (answers.find(({ outcome }) => outcome === 'now') ?? answers[0] ?? item.best)
  return { today, best, answers, subjects }
}

/** The guide of an item as the province of the person's own subject has it; for everybody else the national one. */
export function useGuide(service: string, subject: string | undefined): GuideFacts {
  const account = useAccount()
  const who = account?.verified ? `${account.id}/${service}/${subject ?? ''}` : undefined
  const [known] = useLoaded(who, () => ownAnswers(service, subject))
  const own = who && known.state === 'ready' ? known.value : undefined
  const view = own?.subjects.find(({ id }) => id === own.best.subjectId)
  const province = view ? provinceCodeOf(view.authority.division) : ''
  const waits = who !== undefined && known.state === 'loading'
  const [guide, again] = useLoaded(waits ? undefined : `${service}/${province}`, () => definitionNow(service, province))
  return { account, guide, again, own, province, parts: view && partsInForce(view) }
}
