import type { Day } from '../../../shared/calendar'
import { DomainError } from '../../../shared/errors'
import { correctionProblems, valuesOf, type RecordValue } from '../../../shared/registry/values'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { RegisterRecord } from '../../../shared/registry/record'
import { isWritten } from '../../../shared/written'

/** What a clerk has found out: register values by key, or the number of the certificate that he found. */
export interface Findings {
  note?: string
  corrections?: Readonly<Record<string, string>>
}

type Operations = ServiceDefinition['register'][number]
const operation = <O extends Operations['op']>({ register }: ServiceDefinition, op: O) =>
  register.find((one): one is Extract<Operations, { op: O }> => one.op === op)

/** The register values that the clerk may correct with this item. */
export function correctable(definition: ServiceDefinition, record: RegisterRecord): RecordValue[] {
  const correct = operation(definition, 'correct')
  return correct && record.kind === 'certificate' ? valuesOf(record, correct.keys) : []
}

/** Whether the clerk has to name the certificate that he found. */
export const findsRecord = (definition: ServiceDefinition): boolean => operation(definition, 'linkHolder') !== undefined

/**
 * Corrections must fit the list and the record; without any, the answer must be written.
 * @throws DomainError bad-input for corrections of an item that corrects nothing, incomplete otherwise
 */
export function checkCorrections(
  definition: ServiceDefinition,
  record: RegisterRecord,
  findings: Findings,
  today: Day,
): void {
  const { corrections = {} } = findings
  const correct = operation(definition, 'correct')
  if (!correct || record.kind !== 'certificate') {
    const taken = findsRecord(definition) ? ['certificateNumber'] : []
    if (Object.keys(corrections).some((key) => !taken.includes(key))) throw new DomainError('bad-input')
    return
  }
  const problems = correctionProblems(record, correct.keys, corrections, today)
  if (problems.length > 0) throw new DomainError('incomplete', problems[0]!.message, { problems })
  if (Object.keys(corrections).length === 0 && !isWritten(findings.note))
    throw new DomainError('incomplete', '一项都没有更正的，请写明核实结果')
}
