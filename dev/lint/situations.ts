import { holds, type Answers } from '../../shared/rules'
import { visibleFields } from '../../shared/journey'
import { fieldsOf, type Condition } from '../../shared/vocabulary/condition'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import type { Field } from '../../shared/vocabulary/field'

/** Everything that a condition can depend on. */
export interface Situation {
  variant: string
  parts: readonly string[]
  answers: Answers
}

/** What subjects may carry that can apply: each part alone, each pair, all of them. */
function partsOf({ eligibility }: ServiceDefinition): string[][] {
  const codes = eligibility.flatMap(({ rule }) => (rule.kind === 'part' ? rule.codes : []))
  const pairs = codes.flatMap((one, at) => codes.slice(at + 1).map((other) => [one, other]))
  const all = [...codes.map((code) => [code]), ...pairs, codes]
  return codes.length === 0 ? [[]] : all
}

/** Answers that make a difference: every option, yes and no, filled and empty, some parts and all. */
function answersOf({ kind, props }: Field, parts: readonly string[]): Answers[string][] {
  switch (kind) {
    case 'choice':
    case 'receive':
      return (props.options as { value: string }[]).map(({ value }) => value)
    case 'yesno':
      return [true, false]
    case 'category':
      return props.many ? [...parts.map((code) => [code]), [...parts]] : [...parts]
    case 'unit':
      return ['个人', '样本单位']
    default:
      return [undefined, '样本']
  }
}

/** The fields that a condition reads, and those that decide whether these are asked. */
function deciding(of: ServiceDefinition, conditions: readonly (Condition | undefined)[]): Field[] {
  const wanted = new Set<string>()
  const add = (when: Condition | undefined) =>
    (when ? fieldsOf(when) : []).forEach((id) => {
      if (wanted.has(id)) return
      wanted.add(id)
      add(of.fields.find((field) => field.id === id)?.when)
    })
  conditions.forEach(add)
  return of.fields.filter(({ id }) => wanted.has(id))
}

/** What is left of answers once those to hidden questions are gone. */
function asked(of: ServiceDefinition, { variant, parts, answers }: Situation): Situation {
  const shown = visibleFields(of, { variant, parts, answers }).map(({ id }) => id)
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.includes(id)))
  return Object.keys(kept).length === Object.keys(answers).length
    ? { variant, parts, answers }
    : asked(of, { variant, parts, answers: kept })
}

/** Every situation that these conditions can tell apart. */
export function situations(of: ServiceDefinition, conditions: readonly (Condition | undefined)[]): Situation[] {
  const fields = deciding(of, conditions)
  return of.variants.flatMap(({ code: variant }) =>
    partsOf(of).flatMap((parts) =>
      fields
        .reduce<Answers[]>(
          (all, field) =>
            all.flatMap((answers) => answersOf(field, parts).map((answer) => ({ ...answers, [field.id]: answer }))),
          [{}],
        )
        .map((answers) => asked(of, { variant, parts, answers })),
    ),
  )
}

/** Whether any situation makes all of these conditions true at once. */
export const reachable = (of: ServiceDefinition, ...conditions: (Condition | undefined)[]): boolean =>
  situations(of, conditions).some((one) => conditions.every((when) => holds(when, one)))
