import * as z from 'zod/mini'
import { isDay } from '../calendar'
import type { ChecklistLine } from './checklist'
import type { Condition } from './condition'
import { definitionSchema, type EligibilityNode, type Field, type Material, type ServiceDefinition } from './definition'
import { definitionProblems } from './definition-problems'
import type { GradeRule } from './grade'
import { sourceSchema, type Source } from './source'
import type { SubjectName } from './subjects'

interface Base {
  source: Source[]
  from: string
  to?: string
}
// `F` are the field ids of what is amended, `N` those of fields that the amendments add.
type OwnField<F extends string, N extends string, S extends SubjectName> = Omit<Field<string, S>, 'id' | 'when'> & {
  id: F | N
  when?: Condition<NoInfer<F | N>>
}
type Lists<F extends string, N extends string, S extends SubjectName> = {
  fields: OwnField<F, N, S>
  materials: Material<NoInfer<F | N>>
  eligibility: EligibilityNode<S>
  notice: { id: string; text: string }
  checklist: ChecklistLine
  refusals: { id: string; text: string }
  questions: Question
  elsewhere: Elsewhere
  contacts: Contact
  variants: { code: string; name: string; line?: string }
}
type Question = NonNullable<ServiceDefinition['questions']>[number]
type Elsewhere = NonNullable<ServiceDefinition['elsewhere']>[number]
type Contact = NonNullable<ServiceDefinition['contacts']>[number]
interface Option {
  value: string
  label: string
  line?: string
}
type Value<F extends string, N extends string, S extends SubjectName> = {
  [K in keyof Lists<F, N, S>]: { list: K; value: Lists<F, N, S>[K] }
}[keyof Lists<F, N, S>]
type Part<F extends string> = Material<NoInfer<F>>['parts'][number]

/** One keyed change to a definition. */
export type Edit<F extends string = string, N extends string = string, S extends SubjectName = SubjectName> =
  | ({ op: 'add'; before?: string } & Value<F, N, S>)
  | ({ op: 'replace'; id: string } & Value<F, N, S>)
  | { op: 'remove'; list: keyof Lists<F, N, S>; id: string }
  | { op: 'replace'; list: 'parts'; material: string; id: string; value: Part<F | N> }
  | { op: 'add'; list: 'parts'; material: string; value: Part<F | N> }
  | { op: 'remove'; list: 'parts'; material: string; id: string }
  | { op: 'add' | 'replace'; list: 'options'; field: NoInfer<F | N>; value: Option }
  | { op: 'remove'; list: 'options'; field: NoInfer<F | N>; id: string }
  | { op: 'replace'; list: 'promise'; value: ServiceDefinition['promise'] }
  /** A rule of grades: the whole table, or one more of a later day. */
  | { op: 'replace'; list: 'gradeRules'; id: string; value: GradeRule }
  | { op: 'add'; list: 'gradeRules'; before?: string; value: GradeRule }
  /** No card is printed. */
  | { op: 'remove'; list: 'card' }

/** A dated and cited change that a province makes to a definition. */
export type Amendment<
  F extends string = string,
  N extends string = string,
  S extends SubjectName = SubjectName,
> = Base & Edit<F, N, S>

/** A province's ordered amendments by service code. */
export interface Province {
  code: string
  name: string
  amendments: readonly { service: string; changes: readonly Amendment[] }[]
}

const day = z.string().check(z.refine(isDay, 'is no day'))
const amendmentBase = z
  .object({
    op: z.enum(['add', 'replace', 'remove']),
    list: z.string(),
    source: z.array(sourceSchema).check(z.minLength(1)),
    from: day,
    to: z.optional(day),
  })
  .check(z.refine(({ from, to }: Pick<Base, 'from' | 'to'>) => to === undefined || from <= to, 'ends before it begins'))

/** Declares the changes to one definition; ids of its fields, and of those it adds, are checked by the compiler. */
export function amend<F extends string, S extends SubjectName, const N extends string = never>(
  of: ServiceDefinition<F, S>,
  changes: readonly Amendment<NoInfer<F>, N, NoInfer<S>>[],
): { service: string; changes: readonly Amendment[] } {
  changes.forEach((change) => {
    amendmentBase.parse(change)
  })
  return { service: of.code, changes: changes as readonly Amendment[] }
}

interface Keyed {
  id?: string
  code?: string
  value?: string
}
const key = (item: Keyed) => item.id ?? item.code ?? item.value

function changeList<T extends Keyed>(
  list: readonly T[],
  change: { op: string; id?: string; before?: string; value?: unknown },
): T[] {
  const at = (id: string | undefined) => list.map(key).indexOf(id)
  if (change.op === 'add') {
    const before = change.before === undefined ? list.length : at(change.before)
    if (before < 0 || at(key(change.value as T)) >= 0)
      throw new Error(
        `cannot add ${key(change.value as T)}${before < 0 ? `: there is no ${change.before}` : ', it is there'}`,
      )
    return list.slice(0, before).concat(change.value as T, list.slice(before))
  }
  const place = at(change.id)
  if (place < 0) throw new Error(`there is no ${change.id}`)
  return list.slice(0, place).concat(change.op === 'remove' ? [] : [change.value as T], list.slice(place + 1))
}

function withoutCard({ result, register, ...rest }: ServiceDefinition): ServiceDefinition {
  if (result.form !== 'approval' || result.card === undefined) throw new Error('there is no card')
  return {
    ...rest,
    result: { form: 'approval', title: result.title },
    register: register.filter(({ op }) => op !== 'issueCard'),
  }
}

function withGradeRules(of: ServiceDefinition, change: Extract<Edit, { list: 'gradeRules' }>): ServiceDefinition {
  if (of.result.form !== 'grade') throw new Error('there is no grade')
  return { ...of, result: { ...of.result, rules: changeList(of.result.rules, change) } }
}

/** What a field that is no longer asked would have written is not written. */
const withoutOperations = (of: ServiceDefinition, change: Edit): ServiceDefinition =>
  change.list === 'fields' && change.op === 'remove'
    ? { ...of, register: of.register.filter((one) => !('field' in one) || one.field !== change.id) }
    : of

/**
 * Applies one amendment.
 * @throws Error when it hits nothing (an amendment that hits nothing is a mistake, never a silent no-op)
 */
export function applyAmendment(of: ServiceDefinition, change: Edit): ServiceDefinition {
  if (change.list === 'promise') return { ...of, promise: change.value }
  if (change.list === 'card') return withoutCard(of)
  if (change.list === 'gradeRules') return withGradeRules(of, change)
  if (change.list === 'parts') {
    const material = of.materials.find(({ id }) => id === change.material)
    if (!material) throw new Error(`there is no material ${change.material}`)
    const parts = changeList(material.parts, change)
    return {
      ...of,
      materials: changeList(of.materials, { op: 'replace', id: material.id, value: { ...material, parts } }),
    }
  }
  if (change.list === 'options') {
    const field = of.fields.find(({ id }) => id === change.field)
    if (!field || !Array.isArray(field.props.options)) throw new Error(`there is no field ${change.field} with options`)
    const id = change.op === 'remove' ? change.id : change.value.value
    const options = changeList(field.props.options as Option[], { ...change, id })
    return {
      ...of,
      fields: changeList(of.fields, {
        op: 'replace',
        id: field.id,
        value: { ...field, props: { ...field.props, options } },
      }),
    }
  }
  const list = (of[change.list] ?? []) as readonly Keyed[]
  return withoutOperations({ ...of, [change.list]: changeList(list, change) }, change)
}

/** The amendments of a province to an item that are in force on a day, in order. */
export function changesOn(code: string, province: Province | undefined, day: string): Amendment[] {
  const own = province?.amendments.filter(({ service }) => service === code) ?? []
  return own.flatMap(({ changes }) => changes).filter(({ from, to }) => from <= day && (!to || day <= to))
}

/** The definition as a province has it on a day: all amendments in force, in order, then parsed again. */
export function amended(of: ServiceDefinition, province: Province | undefined, day: string): ServiceDefinition {
  const changes = changesOn(of.code, province, day)
  const result = changes.reduce(applyAmendment, of)
  if (changes.length > 0) {
    definitionSchema.parse(result)
    const problems = definitionProblems(result)
    if (problems.length > 0) throw new Error(`${of.code} in ${province?.code}: ${problems.join('; ')}`)
  }
  return result
}
