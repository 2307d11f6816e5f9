import { dayOf } from '../../../shared/calendar'
import { heldCategories } from '../../../shared/registry/certificate'
import { holds } from '../../../shared/rules'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { explainOperations, type Decision, type RegisterRecord } from '../../../shared/vocabulary/operations'
import type { World } from '../call/types'
import type { CaseContent, CaseDoc, OpenCase } from './case'
import type { Findings } from './register-corrections'

/** What the register operations of an approval are done with. */
export const decisionOf = (
  world: World,
  { variant }: CaseDoc,
  { answers, certificate, holder: { name, idNumber, birth } }: CaseContent,
  corrections?: Findings['corrections'],
): Decision => ({
  day: dayOf(world.now()),
  answers,
  variant,
  held: heldCategories(certificate),
  applicant: { name, idNumber, birth },
  ...(corrections ? { corrections } : {}),
})

/** Whether approving this case prints a card. */
export function makesCard(
  { result }: ServiceDefinition,
  { answers, certificate }: Pick<CaseContent, 'answers' | 'certificate'>,
  variant: string,
): boolean {
  if (result.form !== 'approval' || !result.card) return false
  return result.card === true || holds(result.card, { answers, variant, held: heldCategories(certificate) })
}

/** What approving would do to the register now, in sentences. */
export const effectsOf = (
  world: World,
  { doc, pinned: { definition } }: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
): string[] => explainOperations(definition.register, record, decisionOf(world, doc, content))
