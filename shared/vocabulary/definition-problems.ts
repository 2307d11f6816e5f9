import { fieldOf, testsIn, type Condition } from './condition'
import type { ServiceDefinition } from './definition'
import { subjectsOfRule } from './eligibility'
import { placeholders } from './eligibility/window'
import { fieldKind } from './fields'
import { subjectsOfOperation } from './operations'
import { applicantsOf, subjectKindOf, type SubjectName } from './subjects'
import { subjectsOfVoucher } from './voucher'

type Problems = string[]
const missing = <T>(wanted: readonly T[], known: readonly T[]): T[] => wanted.filter((one) => !known.includes(one))

/** Conditions of a definition with the place where each stands. */
function conditions(of: ServiceDefinition): { at: string; when: Condition }[] {
  const found: { at: string; when?: Condition }[] = of.fields.map(({ id, when }) => ({ at: `fields/${id}`, when }))
  for (const { id, when, parts } of of.materials) {
    found.push({ at: `materials/${id}`, when })
    for (const part of parts) found.push({ at: `materials/${id}/parts/${part.id}`, when: part.when })
  }
  found.push({ at: 'lost', when: of.lost })
  if (of.result.form === 'approval' && typeof of.result.card === 'object')
    found.push({ at: 'result/card', when: of.result.card })
  for (const one of of.register) if ('when' in one) found.push({ at: `register/${one.op}`, when: one.when })
  return found.filter((one): one is { at: string; when: Condition } => one.when !== undefined)
}

const findingsOf = ({ result }: ServiceDefinition) => (result.form === 'approval' ? (result.findings ?? []) : [])

/** Ids must be unique in their list: amendments and answers find things by them. */
function doubleIds(of: ServiceDefinition): Problems {
  const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map(({ id }) => id)
  const lists: [string, string[]][] = [
    ['fields', ids(of.fields)],
    ['materials', ids(of.materials)],
    ['eligibility', ids(of.eligibility)],
    ['variants', of.variants.map(({ code }) => code)],
    ['notice', ids(of.notice)],
    ['checklist', ids(of.checklist)],
    ['refusals', ids(of.refusals)],
    ['questions', ids(of.questions)],
    ['elsewhere', ids(of.elsewhere)],
    ['contacts', ids(of.contacts)],
    ['findings', ids(findingsOf(of))],
    ...of.materials.map(({ id, parts }): [string, string[]] => [`materials/${id}/parts`, ids(parts)]),
  ]
  return lists.flatMap(([list, all]) =>
    all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${list}/${id} stands twice`),
  )
}

function conditionProblems(of: ServiceDefinition): Problems {
  const fields = of.fields.map(({ id }) => id)
  const variants = of.variants.map(({ code }) => code)
  const parts = Object.keys(subjectKindOf(of.subject).partNames)
  const unknown = (at: string, when: Condition): Problems =>
    testsIn(when).flatMap((test) => {
      const field = fieldOf(test)
      if (field !== undefined) return missing([field], fields).map((id) => `${at}: condition names unknown field ${id}`)
      if ('variant' in test)
        return missing([test.variant], variants).map((code) => `${at}: condition names unknown variant ${code}`)
      return 'parts' in test ? missing(test.parts, parts).map((code) => `${at}: there is no part ${code}`) : []
    })
  return conditions(of).flatMap(({ at, when }) => unknown(at, when))
}

function fieldProblems({ subject, fields }: ServiceDefinition): Problems {
  const { keys, partNames } = subjectKindOf(subject)
  const filling = Object.keys(keys).filter((key) => keys[key]!.fill)
  return fields.flatMap(({ id, kind, props, prefill }) => {
    const { on, props: schema } = fieldKind(kind)
    const only = (props.only ?? []) as readonly string[]
    return [
      ...(schema.safeParse(props).success ? [] : [`fields/${id}: props do not fit kind ${kind}`]),
      ...(!on || on.includes(subject) ? [] : [`fields/${id}: kind ${kind} is not asked about a ${subject}`]),
      ...(prefill === undefined || filling.includes(prefill)
        ? []
        : [`fields/${id}: a ${subject} has no ${prefill} to fill in`]),
      ...missing(only, Object.keys(partNames)).map((code) => `fields/${id}: there is no part ${code}`),
    ]
  })
}

type Rule = ServiceDefinition['eligibility'][number]['rule']
type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

function windowProblems({ anchor, texts, local = [], lapsed }: RuleOf<'window'>, subject: SubjectName): Problems {
  const sentences = [texts, ...local.map((one) => one.texts)].flatMap((one) => Object.values(one))
  const words = [...sentences, lapsed?.text ?? ''].flatMap((text) => text.match(/\{\w*\}/g) ?? [])
  return [
    ...missing<string>([anchor], Object.keys(subjectKindOf(subject).anchors)).map(
      (day) => `a ${subject} has no day ${day}`,
    ),
    ...missing(words, placeholders).map((word) => `${word} stands for nothing`),
  ]
}

/** What is wrong with a rule that the kind of subject may have. */
function wrongWords(rule: Rule, { subject, exclusionGroup }: ServiceDefinition): Problems {
  const { statuses, partNames } = subjectKindOf(subject)
  switch (rule.kind) {
    case 'exclusive':
      return rule.group === exclusionGroup ? [] : [`group ${rule.group} is not the item's ${exclusionGroup}`]
    case 'registerStatus':
      return missing<string>(rule.allowed, Object.keys(statuses)).map((one) => `a ${subject} is never ${one}`)
    case 'mass':
      return missing<string>(rule.scopes, Object.keys(partNames)).map((code) => `there is no part ${code}`)
    case 'part':
      return missing([...rule.codes, ...(rule.others?.codes ?? [])], Object.keys(partNames)).map(
        (code) => `there is no part ${code}`,
      )
    case 'window':
      return windowProblems(rule, subject)
    default:
      return []
  }
}

/** What a rule says must be words of the item's subject, and mean something. */
const ruleProblems = (of: ServiceDefinition): Problems =>
  of.eligibility.flatMap(({ id, rule }) => {
    const known = subjectsOfRule(rule.kind).includes(of.subject)
    const problems = known ? wrongWords(rule, of) : [`${rule.kind} says nothing of a ${of.subject}`]
    return problems.map((problem) => `eligibility/${id}: ${problem}`)
  })

/** Who may apply, what is shown locked and what happens in the end must fit what the item is about. */
function subjectProblems({
  subject,
  applicant,
  locked,
  register,
  result,
  perPart,
  fields,
}: ServiceDefinition): Problems {
  const { keys, partNames } = subjectKindOf(subject)
  const allowed: readonly string[] = applicantsOf[subject]
  const parted =
    Object.keys(partNames).length > 0 && fields.some(({ kind, props }) => kind === 'category' && !props.many)
  return [
    ...missing<string>(applicant, allowed).map((party) => `a ${party} cannot apply for a ${subject}`),
    ...missing<string>(
      locked.map(({ key }) => key),
      Object.keys(keys),
    ).map((key) => `locked: a ${subject} has no ${key}`),
    ...register
      .filter(({ op }) => !subjectsOfOperation(op).includes(subject))
      .map(({ op }) => `register: ${op} does nothing to a ${subject}`),
    ...(perPart && !parted ? [`perPart: no field asks which part of a ${subject}`] : []),
    ...(result.voucher && !subjectsOfVoucher(result.voucher.kind).includes(subject)
      ? [`result: voucher ${result.voucher.kind} says nothing of a ${subject}`]
      : []),
    ...(result.form === 'grade' && subject !== 'certificate' ? [`result: a ${subject} is not graded`] : []),
  ]
}

/** A finding shows a value that the register has; an operation takes one that is asked. */
function findingProblems(of: ServiceDefinition): Problems {
  const asked = findingsOf(of)
  const named = of.register.flatMap((one) => ('grade' in one && one.grade !== undefined ? [one.grade] : []))
  const shown = asked.flatMap(({ shows }) => (shows === undefined ? [] : [shows]))
  return [
    ...missing(shown, Object.keys(subjectKindOf(of.subject).keys)).map(
      (key) => `findings: a ${of.subject} has no ${key} to show`,
    ),
    ...missing(
      named,
      asked.map(({ id }) => id),
    ).map((id) => `register: takes unknown finding ${id}`),
  ]
}

const pictureProblems = ({ materials }: ServiceDefinition): Problems =>
  materials.flatMap((material) =>
    material.parts
      .filter(({ min, max }) => min > max)
      .map(({ id, min, max }) => `materials/${material.id}/parts/${id}: min ${min} is more than max ${max}`),
  )

/** What the item claims to do in the end must be possible: fields that it puts into the register, grades it gives. */
function claimProblems({ register, result, fields, checklist, eligibility }: ServiceDefinition): Problems {
  const known = fields.map(({ id }) => id)
  const named = register.flatMap((one) => ('field' in one ? [one.field] : []))
  const rules = result.form === 'grade' ? result.rules : []
  const checked = checklist.flatMap(({ check }) => (typeof check === 'object' ? [check.node] : []))
  return [
    ...missing(named, known).map((field) => `register: operation names unknown field ${field}`),
    ...missing(
      checked,
      eligibility.map(({ id }) => id),
    ).map((node) => `checklist: looks at unknown node ${node}`),
    ...rules.flatMap(({ id, grades, rows }) =>
      missing(
        rows.map(({ grade }) => grade),
        grades.map(({ code }) => code),
      ).map((grade) => `result/${id}: row names unknown grade ${grade}`),
    ),
  ]
}

/** What is wrong with a definition beyond its shape: names that nothing has, words of another subject, bad props. */
export const definitionProblems = (of: ServiceDefinition): Problems => [
  ...doubleIds(of),
  ...fieldProblems(of),
  ...conditionProblems(of),
  ...ruleProblems(of),
  ...subjectProblems(of),
  ...findingProblems(of),
  ...pictureProblems(of),
  ...claimProblems(of),
]
