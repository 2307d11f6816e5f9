import * as z from 'zod/mini'
import { statusNames } from '../casework/status'
import { carrierCodes } from '../cards'
import { contract, daySchema, done, idSchema } from './contract'
import { answersSchema, filesSchema, hashSchema } from './services'

const summary = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  service: z.string(),
  status: z.enum(statusNames),
  submittedAt: z.number(),
  dueAt: z.nullable(z.number()),
})
/** 我的办件, newest first. `before` continues after the last row's `submittedAt` and id. */
export const caseList = contract({
  name: 'case-list',
  function: 'cases',
  who: 'person',
  input: z.strictObject({
    status: z.optional(z.enum(['open', 'done'])),
    before: z.optional(z.strictObject({ submittedAt: z.number(), caseId: idSchema })),
  }),
  output: z.strictObject({ cases: z.array(summary), more: z.boolean(), today: daySchema }),
  errors: [],
})

const due = z.strictObject({ day: daySchema, certain: z.boolean() })
export const caseDetail = z.strictObject({
  caseId: z.string(),
  version: z.number(),
  number: z.string(),
  service: z.string(),
  status: z.enum(statusNames),
  submittedAt: z.number(),
  dueAt: z.nullable(z.number()),
  today: daySchema,
  authority: z.strictObject({ division: z.string(), name: z.string(), phone: z.string(), hours: z.string() }),
  timeline: z.array(
    z.strictObject({
      title: z.string(),
      when: z.string(),
      line: z.optional(z.string()),
      mark: z.enum(['done', 'now', 'waiting', 'ahead']),
    }),
  ),
  promise: z.strictObject({ accept: due, decide: due, paused: z.boolean() }),
  /** What was submitted, as label and shown value, rendered from the pinned definition. */
  submitted: z.array(
    z.strictObject({ id: z.string(), label: z.string(), value: z.string(), differs: z.optional(z.string()) }),
  ),
  materials: z.array(
    z.strictObject({ material: z.string(), part: z.string(), name: z.string(), files: z.array(z.string()) }),
  ),
  canWithdraw: z.boolean(),
  grade: z.optional(
    z.strictObject({
      code: z.string(),
      word: z.string(),
      points: z.number(),
      /** The points are a score that is better the higher it is. */ scored: z.optional(z.boolean()),
      cycleEnd: daySchema,
      /** Points or grade are not what register and rule say: what the rule proposed, and the clerk's reason. */
      departure: z.optional(z.strictObject({ proposed: z.string(), reason: z.string() })),
    }),
  ),
  refusal: z.optional(
    z.strictObject({
      kind: z.enum(['refused', 'rejected']),
      reason: z.string(),
      text: z.string(),
      rules: z.array(z.string()),
      remedy: z.string(),
    }),
  ),
  /** What an approval did to the register, and what the clerk wrote to it. */
  answer: z.optional(z.strictObject({ changes: z.array(z.string()), note: z.optional(z.string()) })),
  /** What has to be mended, while it waits for the applicant. */
  correction: z.optional(
    z.strictObject({
      items: z.array(z.strictObject({ at: z.string(), label: z.string(), reason: z.string() })),
      late: z.optional(z.string()),
    }),
  ),
  /** The card that is printed, from 制证 on. `sentTo` is masked. */
  card: z.optional(
    z.strictObject({
      method: z.optional(z.enum(['pickup', 'mail'])),
      by: z.optional(z.enum(['pickup', 'mail'])),
      note: z.optional(z.string()),
      counter: z.strictObject({
        name: z.string(),
        address: z.string(),
        hours: z.string(),
        phone: z.string(),
        specimen: z.boolean(),
      }),
      carrier: z.optional(z.enum(carrierCodes)),
      trackingNumber: z.optional(z.string()),
      sentTo: z.optional(z.string()),
      canReceive: z.boolean(),
    }),
  ),
  voucher: z.optional(z.strictObject({ id: z.string(), title: z.string() })),
})
/** The own case. `draft` is what was submitted, as the form holds it, while it may be mended. */
export const caseGet = contract({
  name: 'case-get',
  function: 'cases',
  who: 'person',
  fresh: true,
  input: z.strictObject({ caseId: idSchema }),
  output: z.extend(caseDetail, {
    draft: z.optional(
      z.strictObject({
        definitionHash: hashSchema,
        variant: z.string(),
        subjectId: z.string(),
        parts: z.array(z.string()),
        answers: answersSchema,
        files: filesSchema,
      }),
    ),
  }),
  errors: ['not-found'],
})
/** 补正: the whole application again, of which only what was flagged (or became necessary by it) may differ. */
export const caseResubmit = contract({
  name: 'case-resubmit',
  function: 'cases',
  who: 'person',
  input: z.strictObject({ caseId: idSchema, version: z.number(), answers: answersSchema, files: filesSchema }),
  output: z.strictObject({ status: z.enum(statusNames), version: z.number() }),
  errors: ['not-found', 'wrong-state', 'busy', 'incomplete', 'file-missing'],
})
/** 签收: the applicant has the card. */
export const caseReceive = contract({
  name: 'case-receive',
  function: 'cases',
  who: 'person',
  input: z.strictObject({ caseId: idSchema }),
  output: done,
  errors: ['not-found', 'wrong-state', 'busy'],
})
/** 撤回, before 已受理. Withdrawing twice answers the same. */
export const caseWithdraw = contract({
  name: 'case-withdraw',
  function: 'cases',
  who: 'person',
  input: z.strictObject({ caseId: idSchema }),
  output: done,
  errors: ['not-found', 'wrong-state', 'busy'],
})

/** 下载凭证 (png, to the album) and 转发 (pdf, to a chat). `data` is base64. */
export const voucherGet = contract({
  name: 'voucher-get',
  function: 'papers',
  who: 'person',
  fresh: true,
  input: z.strictObject({ voucherId: idSchema, as: z.enum(['png', 'pdf']) }),
  output: z.strictObject({ type: z.enum(['image/png', 'application/pdf']), name: z.string(), data: z.string() }),
  errors: ['not-found', 'voucher-unavailable', 'glyph-missing'],
})
const key = z.strictObject({
  province: z.string(),
  serial: z.number(),
  publicKey: z.string(),
  from: daySchema,
  until: z.optional(daySchema),
})
/** Public keys, and prefixes of the addresses that vouchers of this system lead to: for verifying offline. */
export const voucherKeys = contract({
  name: 'voucher-keys',
  function: 'verify',
  who: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ keys: z.array(key), origins: z.array(z.string()), asOf: z.number() }),
  errors: [],
})
/** The status of a voucher now. Any text is answered: what is not a voucher is `genuine: false`, never an error. */
export const voucherVerify = contract({
  name: 'voucher-verify',
  function: 'verify',
  who: 'public',
  input: z.strictObject({ text: z.string().check(z.maxLength(2000)) }),
  output: z.discriminatedUnion('genuine', [
    z.strictObject({ genuine: z.literal(false), reason: z.string() }),
    z.strictObject({
      genuine: z.literal(true),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      status: z.enum(['valid', 'superseded', 'revoked', 'expired', 'unknown']),
      asOf: z.number(),
      authority: z.strictObject({ name: z.string(), phone: z.string() }),
    }),
  ]),
  errors: [],
})
export type CaseDetail = z.infer<typeof caseDetail>
