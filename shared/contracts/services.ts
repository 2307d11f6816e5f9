import * as z from 'zod/mini'
import type { ServiceDefinition } from '../vocabulary/definition'
import { ruleNames } from '../vocabulary/eligibility/kind'
import { sourceSchema } from '../vocabulary/source'
import { contract, daySchema, idSchema } from './contract'
import { subjectBrief, subjectView } from './subjects'

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const hashed = z.strictObject({
  hash: hashSchema,
  service: z.string(),
  province: z.string(),
  variant: z.string(),
  // Parsed when it is loaded, and named by its hash: phones need not carry the whole vocabulary to check it again.
  definition: z.custom<ServiceDefinition>((sent) => typeof sent === 'object' && sent !== null && 'code' in sent),
})

/** A definition by service, province (two digits, '' = national) and variant; or by hash, for ever. */
export const definitionGet = contract({
  name: 'definition-get',
  function: 'catalogue',
  who: 'public',
  input: z.union([
    z.strictObject({
      service: z.string().check(z.maxLength(60)),
      province: z.optional(z.string().check(z.regex(/^(\d{2})?$/))),
      variant: z.optional(z.string().check(z.maxLength(40))),
    }),
    z.strictObject({ hash: hashSchema }),
  ]),
  output: hashed,
  errors: ['not-found'],
})

/** 我的证照: found by the verified ID number. Personal values masked but for the name and what forms prefill. */
export const certificateList = contract({
  name: 'certificate-list',
  function: 'records',
  who: 'person',
  input: z.strictObject({}),
  output: z.strictObject({ verified: z.boolean(), subjects: z.array(subjectView) }),
  errors: [],
})

const nodeAnswer = z.strictObject({
  node: z.string(),
  /** The kind of rule, by which pages know what an answer is about. */
  rule: z.enum(ruleNames),
  label: z.string(),
  outcome: z.enum(['now', 'notYet', 'closed', 'never']),
  reason: z.string(),
  sources: z.array(sourceSchema),
  from: z.optional(daySchema),
  until: z.optional(daySchema),
  since: z.optional(daySchema),
  insteadGoTo: z.optional(z.string()),
  cycleEnd: z.optional(daySchema),
  end: z.optional(daySchema),
})
export const eligibilityAnswer = z.strictObject({
  outcome: z.enum(['now', 'notYet', 'closed', 'never']),
  reason: z.string(),
  from: z.optional(daySchema),
  until: z.optional(daySchema),
  since: z.optional(daySchema),
  insteadGoTo: z.optional(z.string()),
  cycleEnd: z.optional(daySchema),
  end: z.optional(daySchema),
  subjectId: z.optional(z.string()),
  part: z.optional(z.string()),
  nodes: z.array(nodeAnswer),
})
/**
 * Whether and when each subject (and part) of the caller can do an item. Without `service`: every item of the
 * catalogue, for home. `subjects` is what home tells of the subjects themselves.
 */
export const eligibilityGet = contract({
  name: 'eligibility-get',
  function: 'records',
  who: 'person',
  input: z.strictObject({ service: z.optional(z.string().check(z.maxLength(60))) }),
  output: z.strictObject({
    verified: z.boolean(),
    today: daySchema,
    subjects: z.array(subjectBrief),
    services: z.array(
      z.strictObject({ service: z.string(), best: eligibilityAnswer, answers: z.array(eligibilityAnswer) }),
    ),
  }),
  errors: ['not-found'],
})

const answer = z.union([
  z.string().check(z.maxLength(2000)),
  z.boolean(),
  z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
])
/** What is filled in, by field, and the accepted pictures, by `material/part`. */
export const answersSchema = z.record(z.string().check(z.maxLength(40)), answer)
export const filesSchema = z.record(z.string().check(z.maxLength(80)), z.array(idSchema).check(z.maxLength(10)))
/** What an application carries; the same for every item. `caseId` is the draft's id, chosen by the client. */
export const applicationSchema = z.strictObject({
  caseId: idSchema,
  definitionHash: hashSchema,
  variant: z.string().check(z.maxLength(40)),
  /** Absent where the item is about the person alone. */
  subjectId: z.optional(idSchema),
  noticeAgreed: z.literal(true),
  statementAgreed: z.literal(true),
  answers: answersSchema,
  files: filesSchema,
})
export type Application = z.infer<typeof applicationSchema>

/** The contract of a service item, which has a function of its own: `apply-<code>`. */
export const applyContract = (service: string) =>
  contract({
    name: `apply-${service}`,
    function: `apply-${service}`,
    who: 'verified',
    input: applicationSchema,
    output: z.strictObject({
      caseId: z.string(),
      number: z.string(),
      submittedAt: z.number(),
      acceptBy: daySchema,
      acceptByCertain: z.boolean(),
    }),
    errors: [
      'not-eligible',
      'definition-changed',
      'incomplete',
      'file-missing',
      'rival-case',
      'not-found',
      'identity-needed',
    ],
  })
