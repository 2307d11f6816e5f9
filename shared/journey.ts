import { holds, type Answer, type Answers, type RuleContext } from './rules'
import type { Field, Material, ServiceDefinition } from './vocabulary/definition'
import { fieldKind, type FieldContext } from './vocabulary/fields'
import type { MaterialPart } from './vocabulary/material'
import { nounsOf } from './vocabulary/subjects'

/** The wizard's steps, the same for every item; one without content is left out. */
export const stepNames = { subject: '证照信息', form: '个人信息', materials: '申请材料', confirm: '确认提交' } as const
export type StepId = keyof typeof stepNames

/** What an applicant has entered so far: the same shape is drafted on the phone and submitted. */
export interface Draft {
  variant: string
  /** Ids of the notice version agreed to: the definition's hash. */
  noticeAgreed: boolean
  /** What it is about; absent where that is the person alone. */
  subjectId?: string
  /** Codes of the parts in force on that subject; the server takes its own from the register. */
  parts?: readonly string[]
  statementAgreed: boolean
  answers: Answers
  /** Accepted file ids by `material/part`. */
  files: Readonly<Record<string, readonly string[]>>
}

export interface Problem {
  step: StepId
  at: string
  message: string
}

/** What the questions asked depend on. */
type Situation = Pick<Draft, 'answers' | 'variant' | 'parts'>
const contextOf = ({ answers, variant, parts }: Situation): RuleContext => ({ answers, variant, parts })

/** The fields that are asked under the present answers. */
export const visibleFields = (of: ServiceDefinition, draft: Situation): readonly Field[] =>
  of.fields.filter((field) => holds(field.when, contextOf(draft)))

/** The parts of materials that are asked under the present answers. */
export function visibleMaterials(
  of: ServiceDefinition,
  draft: Situation,
): (Material & { parts: readonly MaterialPart[] })[] {
  const context = contextOf(draft)
  return of.materials
    .filter((material) => holds(material.when, context))
    .map((material) => ({ ...material, parts: material.parts.filter((part) => holds(part.when, context)) }))
    .filter(({ parts }) => parts.length > 0)
}

/** Key of a part's files in a draft. */
export const partKey = (material: string, part: string): string => `${material}/${part}`

/** The steps that this item has. */
export const stepsOf = (of: ServiceDefinition): StepId[] =>
  (['subject', 'form', 'materials', 'confirm'] as StepId[]).filter(
    (step) => step !== 'materials' || of.materials.length > 0,
  )

function fieldProblems(of: ServiceDefinition, draft: Draft, context: FieldContext): Problem[] {
  const found: Problem[] = []
  for (const field of visibleFields(of, draft)) {
    const answer = draft.answers[field.id]
    if (field.optional && (answer === undefined || answer === '')) continue
    const message = fieldKind(field.kind).problem(answer, field, context)
    if (message) found.push({ step: 'form', at: field.id, message })
  }
  return found
}

/** What is wrong with the number of pictures of one part. */
function countProblem(name: string, { min, max }: MaterialPart, count: number): string | undefined {
  const short = min - count
  if (short > 0) return `还差${name}${short > 1 ? `（${short}张）` : ''}`
  return count > max ? `${name}最多${max}张` : undefined
}

function materialProblems(of: ServiceDefinition, draft: Draft): Problem[] {
  const found: Problem[] = []
  for (const { id, name, parts } of visibleMaterials(of, draft)) {
    for (const part of parts) {
      const at = partKey(id, part.id)
      const message = countProblem(parts.length > 1 ? name + part.label : name, part, draft.files[at]?.length ?? 0)
      if (message) found.push({ step: 'materials', at, message })
    }
  }
  return found
}

/** Everything that keeps a draft from being submitted, in the order in which a person meets it. */
export function problems(of: ServiceDefinition, draft: Draft, context: FieldContext): Problem[] {
  const subject: Problem[] = []
  if (!draft.noticeAgreed) subject.push({ step: 'subject', at: 'notice', message: '请先看业务须知并同意' })
  if (!draft.subjectId && of.subject !== 'person')
    subject.push({ step: 'subject', at: 'subjectId', message: `请${nounsOf(of.subject).choose}` })
  if (!draft.statementAgreed) subject.push({ step: 'subject', at: 'statement', message: '请勾选：' + of.statement })
  return subject.concat(fieldProblems(of, draft, context), materialProblems(of, draft))
}

/** The furthest step that may be visited: the first one with a problem, or the confirmation. */
export const furthestStep = (of: ServiceDefinition, draft: Draft, context: FieldContext): StepId =>
  problems(of, draft, context)[0]?.step ?? 'confirm'

/**
 * A draft after one answer changed: answers and files that the change makes irrelevant are dropped, so that
 * nothing is submitted that is no longer asked (行政许可法 第三十一条).
 */
export function answerWith(of: ServiceDefinition, draft: Draft, field: string, answer: Answer | undefined): Draft {
  let answers: Answers = { ...draft.answers, [field]: answer }
  for (let round = 0; round < of.fields.length; round += 1) {
    const shown = visibleFields(of, { ...draft, answers }).map(({ id }) => id)
    const asked = Object.entries(answers).filter(([id]) => shown.includes(id))
    if (asked.length === Object.keys(answers).length) break
    answers = Object.fromEntries(asked)
  }
  const stray = strayFiles(of, { ...draft, answers })
  const files = Object.fromEntries(Object.entries(draft.files).filter(([key]) => !stray.includes(key)))
  return { ...draft, answers, files }
}

/** Answers that nobody asks (unknown or hidden fields) and values of the wrong type: what a server refuses. */
export function strayAnswers(of: ServiceDefinition, draft: Situation): string[] {
  const shown = visibleFields(of, draft)
  return Object.keys(draft.answers).filter((id) => {
    const field = shown.find((one) => one.id === id)
    return !field || !fieldKind(field.kind).parse(draft.answers[id])
  })
}

/** Pictures for parts that nobody asks under these answers: kept out for the same reason. */
export function strayFiles(of: ServiceDefinition, draft: Situation & Pick<Draft, 'files'>): string[] {
  const asked = visibleMaterials(of, draft).flatMap(({ id, parts }) => parts.map((part) => partKey(id, part.id)))
  return Object.keys(draft.files).filter((key) => !asked.includes(key))
}
