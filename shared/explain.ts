import { categories, categoryCodes } from './registry/categories'
import { foldCondition, type Condition, type Test } from './vocabulary/condition'
import type { ServiceDefinition } from './vocabulary/definition'
import { partName, type SubjectName } from './vocabulary/subjects'

/** What names a condition's parts when it is told to a person. */
export interface Wording {
  label(field: string): string
  value(field: string, value: string | boolean): string
  variant(code: string): string
  parts(codes: readonly string[]): string
}

const either = (values: readonly (string | boolean)[], say: (value: string | boolean) => string) =>
  values.map(say).join('或')

/** That a field has, or has not, one of these answers. */
function answered(field: string, values: readonly (string | boolean)[], words: Wording, no: boolean): string {
  const label = words.label(field)
  const chosen = either(values, (value) => `“${words.value(field, value)}”`)
  const not = no ? '不' : ''
  return typeof values[0] === 'boolean' ? `“${label}”${not}选${chosen}` : `${label}${not}是${chosen}`
}

/** One plain fact, or that it is not so. */
function fact(test: Test, words: Wording, no: boolean): string {
  if ('variant' in test) return `${no ? '不是' : ''}办理“${words.variant(test.variant)}”`
  if ('parts' in test) return `证上${no ? '没有' : '有'}${words.parts(test.parts)}`
  if ('covers' in test) return `“${words.label(test.covers)}”${no ? '没有' : ''}全部勾选`
  if ('filled' in test) return `${test.filled === no ? '没填' : '填了'}${words.label(test.field)}`
  return answered(test.field, 'is' in test ? [test.is] : test.in, words, no)
}

/** Says that something holds, or with `no` that it does not: a 不 moves inside, so that no sentence needs brackets. */
type Saying = (no: boolean) => string
const joined =
  (parts: readonly Saying[], words: { yes: string; no: string }): Saying =>
  (no) =>
    parts.map((say) => say(no)).join(no ? words.no : words.yes)
const and = '，并且'
const or = '，或者'

/** Says a condition in Chinese: 「申请原因是“毁损”」. */
export const explain = (condition: Condition, words: Wording): string =>
  foldCondition<Saying>(condition, {
    test: (test) => (no) => fact(test, words, no),
    all: (parts) => joined(parts, { yes: and, no: or }),
    any: (parts) => joined(parts, { yes: or, no: and }),
    not: (say) => (no) => say(!no),
  })(false)

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))
const drivers = categoryCodes.filter((code) => categories[code].group === 'driver')
/** Three long names say less than the one word for them all. */
const partWords = (subject: SubjectName, codes: readonly string[]) =>
  sameSet(codes, drivers) ? '驾驶员类别' : codes.map((code) => partName(subject, code)).join('或')

interface Option {
  value: string
  label: string
}

/** The names that a definition gives to its fields, options and variants. */
export function wordingOf({
  fields,
  variants,
  subject,
}: Pick<ServiceDefinition, 'fields' | 'variants' | 'subject'>): Wording {
  const find = (id: string) => fields.find((one) => one.id === id)
  return {
    label: (id) => find(id)?.label ?? id,
    value: (id, value) => {
      const props = find(id)?.props ?? {}
      if (typeof value === 'boolean') return String(props[value ? 'yes' : 'no'] ?? (value ? '是' : '否'))
      return ((props.options ?? []) as Option[]).find((one) => one.value === value)?.label ?? value
    },
    variant: (code) => variants.find((one) => one.code === code)?.name ?? code,
    parts: (codes) => partWords(subject, codes),
  }
}

/** 只在…时要: when a field is asked or a material wanted; nothing where it always is. */
export const onlyWhen = (of: ServiceDefinition, when: Condition | undefined, verb: '要' | '填'): string | undefined =>
  when && `只在${explain(when, wordingOf(of))}时${verb}`
