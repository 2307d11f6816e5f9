import { fieldsOf, type Condition } from './condition'
import { definitionSchema, type ServiceDefinition } from './definition'
import { fieldKind } from './fields'

/** Conditions of a definition with the place where each stands. */
function conditions(of: ServiceDefinition): { at: string; when: Condition }[] {
  const found: { at: string; when?: Condition }[] = of.fields.map(({ id, when }) => ({ at: `fields/${id}`, when }))
  of.materials.forEach((material) => {
    found.push({ at: `materials/${material.id}`, when: material.when })
    material.parts.forEach((part) => found.push({ at: `materials/${material.id}/parts/${part.id}`, when: part.when }))
  })
  const { result } = of
  found.push({ at: 'lost', when: of.lost })
  if (result.form === 'approval' && typeof result.card === 'object')
    found.push({ at: 'result/card', when: result.card })
  return found.filter((one): one is { at: string; when: Condition } => one.when !== undefined)
}

/** Ids must be unique in their list: amendments and answers find things by them. */
function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

/** What is wrong with a definition beyond its shape: unknown fields in conditions, double ids, bad props. */
export function definitionProblems(of: ServiceDefinition): string[] {
  const ids = of.fields.map(({ id }) => id)
  const variants = of.variants.map(({ code }) => code)
  const problems: string[] = []
  const lists: [string, string[]][] = [
    ['fields', ids],
    ['materials', of.materials.map(({ id }) => id)],
    ['eligibility', of.eligibility.map(({ id }) => id)],
    ['variants', variants],
    ['notice', of.notice.map(({ id }) => id)],
    ['checklist', of.checklist.map(({ id }) => id)],
    ['refusals', of.refusals.map(({ id }) => id)],
    ['questions', (of.questions ?? []).map(({ id }) => id)],
    ['elsewhere', (of.elsewhere ?? []).map(({ id }) => id)],
    ['contacts', (of.contacts ?? []).map(({ id }) => id)],
  ]
  of.materials.forEach(({ id, parts }) => lists.push([`materials/${id}/parts`, parts.map((part) => part.id)]))
  lists.forEach(([list, all]) => duplicates(all).forEach((id) => problems.push(`${list}/${id} stands twice`)))
  of.fields.forEach((field) => {
    const parsed = fieldKind(field.kind).props.safeParse(field.props)
    if (!parsed.success) problems.push(`fields/${field.id}: props do not fit kind ${field.kind}`)
  })
  conditions(of).forEach(({ at, when }) => {
    fieldsOf(when)
      .filter((id) => ids.indexOf(id) < 0)
      .forEach((id) => problems.push(`${at}: condition names unknown field ${id}`))
    variantsOf(when)
      .filter((code) => variants.indexOf(code) < 0)
      .forEach((code) => problems.push(`${at}: condition names unknown variant ${code}`))
  })
  return problems.concat(partProblems(of), claimProblems(of, ids))
}

const partProblems = (of: ServiceDefinition): string[] =>
  of.materials.reduce<string[]>(
    (problems, material) =>
      problems.concat(
        material.parts
          .filter(({ min, max }) => min > max)
          .map(({ id, min, max }) => `materials/${material.id}/parts/${id}: min ${min} is more than max ${max}`),
      ),
    [],
  )

/**
 * What the item claims to do in the end must be possible: fields that it puts into the register, grades that it gives.
 */
function claimProblems({ register, result }: ServiceDefinition, ids: readonly string[]): string[] {
  const named = register.reduce<string[]>((fields, one) => ('field' in one ? fields.concat(one.field) : fields), [])
  const operations = named
    .filter((field) => ids.indexOf(field) < 0)
    .map((field) => `register: operation names unknown field ${field}`)
  const rules = result.form === 'grade-voucher' ? result.rules : []
  return rules.reduce(
    (problems, { id, grades, rows }) =>
      problems.concat(
        rows
          .filter(({ grade }) => !grades.some(({ code }) => code === grade))
          .map(({ grade }) => `result/${id}: row names unknown grade ${grade}`),
      ),
    operations,
  )
}

function variantsOf(when: Condition): string[] {
  if ('variant' in when) return [when.variant]
  if ('not' in when) return variantsOf(when.not)
  const parts = 'all' in when && !('field' in when) ? when.all : 'any' in when ? when.any : []
  return parts.reduce<string[]>((all, part) => all.concat(variantsOf(part)), [])
}

/**
 * Declares a service item. `F` is inferred from the field ids; the whole is parsed again when it is loaded,
 * so that a wrong definition stops the program instead of reaching a driver.
 * @throws Error naming every problem
 */
export function defineService<const F extends string>(definition: ServiceDefinition<F>): ServiceDefinition<F> {
  const parsed = definitionSchema.safeParse(definition)
  const problems = parsed.success
    ? definitionProblems(definition as unknown as ServiceDefinition)
    : parsed.error.issues.map(
        ({ path, message, ...issue }) =>
          `${path.join('/')}: ${message}${'keys' in issue ? ` (${issue.keys.join(', ')})` : ''}`,
      )
  if (problems.length > 0) throw new Error(`service ${definition.code}: ${problems.join('; ')}`)
  return definition
}
