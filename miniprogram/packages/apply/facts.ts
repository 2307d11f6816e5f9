import { certificateList, eligibilityGet } from '../../../shared/contracts/services'
import type { SubjectView } from '../../../shared/contracts/subjects'
import type { OutputOf } from '../../../shared/contracts/contract'
import { provinceCodeOf } from '../../../shared/identity/divisions'
import { call } from '../../client/call'
import { definitionNow, type Pinned } from '../../client/definitions'
import { currentAccount } from '../../client/session'

export type EligibilityAnswer = OutputOf<typeof eligibilityGet>['services'][number]['best']

/** What the register and the rules say about the person, as far as one item needs it. */
export interface Facts {
  subjects: SubjectView[]
  answers: EligibilityAnswer[]
  best: EligibilityAnswer | undefined
  today: string
}

/** Steps are pages of their own and ask the same within seconds. */
const freshMs = 60_000
const kept = new Map<string, { at: number; facts: Promise<Facts> }>()

async function fetchFacts(service: string): Promise<Facts> {
  const [{ subjects }, { services, today }] = await Promise.all([
    call(certificateList, {}),
    call(eligibilityGet, { service }),
  ])
  return { subjects, answers: services[0]?.answers ?? [], best: services[0]?.best, today }
}

/** Subjects and eligibility for one item. */
export function factsFor(service: string): Promise<Facts> {
  const key = `${currentAccount()?.id}/${service}`
  const have = kept.get(key)
  if (have && Date.now() - have.at < freshMs) return have.facts
  const facts = fetchFacts(service)
  kept.set(key, { at: Date.now(), facts })
  facts.catch(() => kept.delete(key))
  return facts
}

/** The definition that counts for a subject: its issuing authority's province decides. */
export const definitionFor = (service: string, view: SubjectView | undefined, variant?: string): Promise<Pinned> =>
  definitionNow(service, view ? provinceCodeOf(view.authority.division) : '', variant)
