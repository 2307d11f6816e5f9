import { categories, categoryCodes, categoryName } from './registry/categories'
import type { Condition } from './vocabulary/condition'
import type { ServiceDefinition } from './vocabulary/definition'

/** What names a condition's parts when it is told to a person. */
export interface Wording {
  label(field: string): string
  value(field: string, value: string | boolean): string
  variant(code: string): string
  held(codes: readonly string[]): string
}

/** The same condition the other way round, so that no sentence needs brackets. */
function opposite(condition: Condition): Condition {
  if ('not' in condition) return condition.not
  if ('filled' in condition) return { ...condition, filled: !condition.filled }
  if ('all' in condition && !('field' in condition)) return { any: condition.all.map((part) => ({ not: part })) }
  if ('any' in condition) return { all: condition.any.map((part) => ({ not: part })) }
  return { not: condition }
}

const either = (values: readonly (string | boolean)[], say: (value: string | boolean) => string) =>
  values.map(say).join('或')

/** One plain fact, or that it is not so. */
function fact(condition: Condition, words: Wording, no: boolean): string {
  if ('variant' in condition) return `${no ? '不是' : ''}办理“${words.variant(condition.variant)}”`
  if ('held' in condition) return `证上${no ? '没有' : '有'}${words.held(condition.held)}`
  if (!('field' in condition)) return explain(condition, words)
  const label = words.label(condition.field)
  if ('all' in condition) return `“${label}”${no ? '没有' : ''}全部勾选`
  if ('filled' in condition) return `${condition.filled ? '填了' : '没填'}${label}`
  const values = 'is' in condition ? [condition.is] : condition.in
  const chosen = either(values, (value) => `“${words.value(condition.field, value)}”`)
  return typeof values[0] === 'boolean'
    ? `“${label}”${no ? '不' : ''}选${chosen}`
    : `${label}${no ? '不' : ''}是${chosen}`
}

/** Says a condition in Chinese: 「申请原因是“毁损”」. */
export function explain(condition: Condition, words: Wording): string {
  if ('not' in condition) {
    const turned = opposite(condition.not)
    return 'not' in turned ? fact(turned.not, words, true) : explain(turned, words)
  }
  if ('all' in condition && !('field' in condition))
    return condition.all.map((part) => explain(part, words)).join('，并且')
  if ('any' in condition) return condition.any.map((part) => explain(part, words)).join('，或者')
  return fact(condition, words, false)
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.indexOf(one) >= 0)
const drivers = categoryCodes.filter((code) => categories[code].group === 'driver')
/** Three long names say less than the one word for them all. */
const heldWords = (codes: readonly string[]) =>
  sameSet(codes, drivers) ? '驾驶员类别' : codes.map(categoryName).join('或')

interface Option {
  value: string
  label: string
}

/** The names that a definition gives to its fields, options and variants. */
export function wordingOf({ fields, variants }: Pick<ServiceDefinition, 'fields' | 'variants'>): Wording {
  const find = (id: string) => fields.filter((one) => one.id === id)[0]
  return {
    label: (id) => find(id)?.label ?? id,
    value: (id, value) => {
      const props = find(id)?.props ?? {}
      if (typeof value === 'boolean') return String(props[value ? 'yes' : 'no'] ?? (value ? '是' : '否'))
      return ((props.options ?? []) as Option[]).filter((one) => one.value === value)[0]?.label ?? value
    },
    variant: (code) => variants.filter((one) => one.code === code)[0]?.name ?? code,
    held: heldWords,
  }
}

/** 只在…时要: when a field is asked or a material wanted; nothing where it always is. */
export const onlyWhen = (of: ServiceDefinition, when: Condition | undefined, verb: '要' | '填'): string | undefined =>
  when && `只在${explain(when, wordingOf(of))}时${verb}`
