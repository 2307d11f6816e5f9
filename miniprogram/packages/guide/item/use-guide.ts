import type { OutputOf } from '../../../../shared/contracts/contract'
import { certificateList, eligibilityGet, type CertificateView } from '../../../../shared/contracts/services'
import { provinceCodeOf } from '../../../../shared/identity/divisions'
import { heldCategories } from '../../../../shared/registry/certificate'
import { call } from '../../../client/call'
import { definitionNow, type Pinned } from '../../../client/definitions'
import { useLoaded, type Loaded } from '../../../client/load'
import { useAccount, type Account } from '../../../client/session'

type Own = OutputOf<typeof eligibilityGet>['services'][number]
export type OwnAnswer = Own['best']

/** What the person gets to know about the item for what he holds, best first. */
export interface OwnAnswers {
  today: string
  best: OwnAnswer
  answers: OwnAnswer[]
  certificates: CertificateView[]
}

export interface GuideFacts {
  account: Account | undefined
  guide: Loaded<Pinned>
  again: () => void
  own?: OwnAnswers
  /** Two digits of the province whose rules are shown, '' = national. */
  province: string
  held?: string[]
}

async function ownAnswers(service: string, certificate: string | undefined): Promise<OwnAnswers | undefined> {
  const [
    {
      services: [item],
      today,
    },
    { certificates },
  ] = await Promise.all([call(eligibilityGet, { service }), call(certificateList, {})])
  if (!item) return undefined
  // Who comes from one of his certificates is answered for that one.
  const asked = item.answers.filter(({ certificateId }) => certificate === undefined || certificateId === certificate)
  const answers = asked.length > 0 ? asked : item.answers
  const best =
    certificate === undefined
      ? item.best
      : (answers.find(({ outcome }) => outcome === 'now') ?? answers[0] ?? item.best)
  return { today, best, answers, certificates }
}

/** The guide of an item as the province of the person's certificate has it; for everybody else the national one. */
export function useGuide(service: string, certificate: string | undefined): GuideFacts {
  const account = useAccount()
  const who = account?.verified ? `${account.id}/${service}/${certificate ?? ''}` : undefined
  const [known] = useLoaded(who, () => ownAnswers(service, certificate))
  const own = who && known.state === 'ready' ? known.value : undefined
  const view = own?.certificates.find((one) => one.certificate.id === own.best.certificateId)
  const province = view ? provinceCodeOf(view.certificate.division) : ''
  const waits = who !== undefined && known.state === 'loading'
  const [guide, again] = useLoaded(waits ? undefined : `${service}/${province}`, () => definitionNow(service, province))
  return { account, guide, again, own, province, held: view && heldCategories(view.certificate) }
}
