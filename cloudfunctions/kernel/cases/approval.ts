import { dayOf } from '../../../shared/calendar'
import { holds } from '../../../shared/rules'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import {
  explainAhead,
  explainOperations,
  recordKindOf,
  type Decision,
  type RegisterRecord,
} from '../../../shared/vocabulary/operations'
import { partsInForce } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import type { CaseContent, CaseDoc, OpenCase } from './case'

/** What the register operations of a decision are done with. */
export function decisionOf(world: World, { variant, subject }: CaseDoc, { answers, record }: CaseContent): Decision {
  const { holder } = record
  return {
    day: dayOf(world.now()),
    answers,
    variant,
    parts: partsInForce(record),
    ...(subject.part ? { part: subject.part } : {}),
    ...('birth' in holder ? { applicant: { name: holder.name, idNumber: holder.idNumber, birth: holder.birth } } : {}),
  }
}

/** Whether approving this case prints a card. */
export function makesCard(
  { result }: ServiceDefinition,
  { answers, record }: Pick<CaseContent, 'answers' | 'record'>,
  variant: string,
): boolean {
  if (result.form !== 'approval' || !result.card) return false
  return result.card === true || holds(result.card, { answers, variant, parts: partsInForce(record) })
}

/**
 * What approving would do to the register now, in sentences, beside the answers that the clerk decides on; of a record
 * still to be found, what can be said.
 */
export function effectsOf(
  world: World,
  { doc, pinned: { definition } }: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
  writes: readonly { field: string }[],
): string[] {
  if (record.kind !== recordKindOf(definition)) return explainAhead(definition.register)
  const decision = { ...decisionOf(world, doc, content), kept: writes.map(({ field }) => field) }
  return explainOperations(definition.register, record, decision)
}
