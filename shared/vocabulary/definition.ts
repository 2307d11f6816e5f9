import * as z from 'zod/mini'
import { checklistSchema } from './checklist'
import { conditionSchema } from './condition'
import { findingSchema } from './finding'
import { eligibilityNodeSchema, type EligibilityNode } from './eligibility'
import { fieldSchema, lockedSchema, type Field, type Locked } from './field'
import { gradeRuleSchema } from './grade'
import { materialSchema, type Material } from './material'
import { voucherKindNames } from '../vouchers/kinds'
import { operationSchema, type RegisterOperation } from './operations'
import { sourceSchema } from './source'
import { subjectNames } from '../registry/record'
import type { ApplicantOf, SubjectName } from './subjects'

/** How long the authority takes, in working days, and from when (A9#11: two clocks). */
const promiseSchema = z.strictObject({
  acceptWorkdays: z.number(),
  decideWorkdays: z.number(),
  decideFrom: z.enum(['acceptance', 'submission']),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
export type ServicePromise = z.infer<typeof promiseSchema>

/** The voucher that a decision issues: its kind, the heading over it and the word in its number. */
const voucherSchema = z.strictObject({
  kind: z.enum(voucherKindNames),
  title: z.string(),
  numberWord: z.string(),
})

/** What a decided case brings: a grade with its voucher, or an approval, which may issue one too. */
const resultSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('grade'),
    title: z.string(),
    voucher: voucherSchema,
    rules: z.array(gradeRuleSchema).check(z.minLength(1)),
  }),
  /** `card`: a new card is printed, always or when a condition holds. `findings`: what the clerk confirms for it. */
  z.strictObject({
    form: z.literal('approval'),
    title: z.string(),
    voucher: z.optional(voucherSchema),
    card: z.optional(z.union([z.literal(true), conditionSchema])),
    findings: z.optional(z.array(findingSchema)),
  }),
])

const keyed = z.strictObject({ id: z.string(), text: z.string() })
/** A question that people ask about the item, with its answer. */
const questionSchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  answer: z.string(),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
/** A situation that is not dealt with here: where it is, and what to bring. */
const elsewhereSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  bring: z.array(z.string()),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
/** Whom to ask about the item, beside the issuing authority; a number only where one is known. */
const contactSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  phone: z.optional(z.string()),
  text: z.string(),
  source: z.array(sourceSchema).check(z.minLength(1)),
})

export const definitionSchema = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  /** Two digits that begin the case number. */
  item: z.string().check(z.regex(/^\d{2}$/)),
  name: z.string(),
  short: z.string(),
  who: z.string(),
  whenText: z.string(),
  /** The kinds of party that may apply. */
  applicant: z.array(z.enum(['person', 'operator'])).check(z.minLength(1)),
  /** What it is about; `person`: the verified person alone, who has no certificate (yet). */
  subject: z.enum(subjectNames),
  /** Cases of one group exclude each other on the same subject (and part, when `perPart`). */
  exclusionGroup: z.string(),
  /** Applied for and decided for one category at a time. */
  perPart: z.boolean(),
  variants: z
    .array(z.strictObject({ code: z.string(), name: z.string(), line: z.optional(z.string()) }))
    .check(z.minLength(1)),
  notice: z.array(keyed).check(z.minLength(1)),
  statement: z.string(),
  eligibility: z.array(eligibilityNodeSchema).check(z.minLength(1)),
  locked: z.array(lockedSchema),
  fields: z.array(fieldSchema),
  materials: z.array(materialSchema),
  promise: promiseSchema,
  checklist: z.array(checklistSchema),
  refusals: z.array(keyed),
  questions: z.optional(z.array(questionSchema)),
  elsewhere: z.optional(z.array(elsewhereSchema)),
  contacts: z.optional(z.array(contactSchema)),
  /** Says what is only assumed of an item that no guide describes; shown to everybody. */
  provisional: z.optional(z.string()),
  /** When it holds, the certificate was declared lost: nothing that shows it may be asked (the lint looks). */
  lost: z.optional(conditionSchema),
  result: resultSchema,
  register: z.array(operationSchema),
  sources: z.array(sourceSchema).check(z.minLength(1)),
})

type Parsed = z.infer<typeof definitionSchema>
/**
 * A service item as data. `F` are its field ids, so that a typo in a condition does not compile; `S` is what it is
 * about, so that it speaks of nothing that this kind of subject does not have.
 */
export type ServiceDefinition<F extends string = string, S extends SubjectName = SubjectName> = Omit<
  Parsed,
  'subject' | 'applicant' | 'fields' | 'materials' | 'locked' | 'eligibility' | 'register'
> & {
  subject: S
  applicant: readonly ApplicantOf<NoInfer<S>>[]
  eligibility: readonly EligibilityNode<NoInfer<S>>[]
  locked: readonly Locked<NoInfer<S>>[]
  fields: readonly Field<F, NoInfer<S>>[]
  materials: readonly Material<NoInfer<F>>[]
  register: readonly RegisterOperation<NoInfer<F>, NoInfer<S>>[]
}
export type { EligibilityNode, Field, Material }
