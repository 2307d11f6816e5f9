import * as z from 'zod/mini'
import { carrierCodes } from '../cards'
import { statusNames } from '../casework/status'
import { gradeRuleSchema } from '../vocabulary/grade'
import { caseDetail } from './cases'
import { subjectView } from './subjects'
import { contract, daySchema, done, idSchema, writtenSchema } from './contract'

const place = z.strictObject({ at: z.string(), label: z.string() })
const cardEvents = ['ready', 'shipped', 'received'] as const

const staff = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['clerk']),
  division: z.string(),
  authority: z.string(),
})
const session = z.strictObject({ token: z.string(), expiresAt: z.number(), refresh: z.optional(z.string()), staff })

/** Staff login: accounts come from a command-line task, never from registration. */
export const staffSessionOpen = contract({
  name: 'staff-session-open',
  function: 'staff-session',
  who: 'public',
  input: z.strictObject({
    account: z.string().check(z.minLength(2), z.maxLength(40)),
    password: z.string().check(z.minLength(8), z.maxLength(100)),
  }),
  output: session,
  errors: ['login-failed', 'login-locked'],
})
export const staffSessionRefresh = contract({
  name: 'staff-session-refresh',
  function: 'staff-session',
  who: 'public',
  input: z.strictObject({}),
  output: session,
  errors: ['not-signed-in'],
})
export const staffSessionClose = contract({
  name: 'staff-session-close',
  function: 'staff-session',
  who: 'public',
  input: z.strictObject({}),
  output: done,
  errors: [],
})

const row = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  service: z.string(),
  name: z.string(),
  status: z.enum(statusNames),
  submittedAt: z.number(),
  dueAt: z.nullable(z.number()),
  /** When the last event happened: since then it waits for the applicant. */
  changedAt: z.number(),
  /** The clerk who works on it now. */
  heldBy: z.optional(z.string()),
})
/** The queue of the own issuing authority; due first. */
export const reviewQueue = contract({
  name: 'review-queue',
  function: 'desk',
  who: 'staff',
  input: z.strictObject({
    status: z.optional(z.enum(['pending', 'waiting', 'accepted', 'making', 'handing', 'done'])),
    after: z.optional(z.strictObject({ dueAt: z.nullable(z.number()), submittedAt: z.number(), caseId: idSchema })),
  }),
  output: z.strictObject({
    cases: z.array(row),
    more: z.boolean(),
    today: daySchema,
    counts: z.strictObject({
      pending: z.number(),
      waiting: z.number(),
      accepted: z.number(),
      making: z.number(),
      handing: z.number(),
    }),
  }),
  errors: [],
})
/** A case for the clerk: applicant's data, register record and materials side by side. */
export const reviewOpen = contract({
  name: 'review-open',
  function: 'desk',
  who: 'staff',
  fresh: true,
  input: z.strictObject({ caseId: idSchema }),
  output: z.strictObject({
    detail: caseDetail,
    /** Every step of the case with who took it, oldest first. */
    history: z.array(z.strictObject({ what: z.string(), at: z.number(), who: z.string() })),
    /**
     * What the applicant wrote and what the register holds now. `applicant` is missing where the form took it from the
     * register, `register` where it holds nothing of the kind; sameness is said only of what is `compared`.
     */
    comparison: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        applicant: z.optional(z.string()),
        register: z.optional(z.string()),
        compared: z.boolean(),
        differs: z.boolean(),
        /** What the pages say: read, not there, not legible, or not read yet. */
        paper: z.strictObject({
          state: z.enum(['read', 'none', 'unread', 'waiting']),
          value: z.optional(z.string()),
          differs: z.optional(z.boolean()),
        }),
      }),
    ),
    /** Who works on it and until when nobody else decides; opening a free case holds it. */
    claim: z.optional(z.strictObject({ by: z.string(), mine: z.boolean(), until: z.number() })),
    subject: subjectView,
    /** The drawn sample of each place that has one. */
    samples: z.record(z.string(), z.string()),
    /** The one checklist of the case: what a machine found in order or not, and who ticked what. */
    checklist: z.array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        machine: z.optional(z.strictObject({ ok: z.boolean(), why: z.string() })),
        ticked: z.optional(z.strictObject({ by: z.string(), at: z.number() })),
      }),
    ),
    /** Answers that an approval would put over register values, to be decided on; `taken`: as marked so far. */
    writes: z.array(z.strictObject({ field: z.string(), label: z.string(), text: z.string() })),
    taken: z.record(z.string(), z.enum(['adopt', 'keep'])),
    refusals: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    /** What an application has to fulfil: a refusal for want of it names which. */
    conditions: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    can: z.array(z.enum(['accept', 'correct', 'recall', 'refuse', 'decide', 'approve', 'reject', ...cardEvents])),
    /** What may be flagged in a 补正 now, and how often one was asked for before. */
    flaggable: z.array(place),
    asked: z.number(),
    /** What the last resubmission changed: fields in words, pictures that were there before. */
    changes: z.array(
      z.strictObject({
        at: z.string(),
        label: z.string(),
        before: z.string(),
        after: z.string(),
        earlier: z.array(z.string()),
      }),
    ),
    /** What an approval would do to the register, in sentences, and whether it prints a card. */
    effects: z.array(z.string()),
    registerVersion: z.number(),
    card: z.boolean(),
    /**
     * Register values that the clerk may correct with this item; `finds`: he has to name the certificate that he found.
     */
    correctable: z.array(z.strictObject({ key: z.string(), label: z.string(), value: z.string(), day: z.boolean() })),
    finds: z.boolean(),
    /** What the clerk confirms before an approval, with what the register says of it. */
    findings: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        register: z.optional(z.string()),
        options: z.array(z.strictObject({ value: z.string(), label: z.string(), fails: z.optional(z.string()) })),
      }),
    ),
    /** What the grade rule proposes, with the points it counted. */
    proposal: z.optional(
      z.strictObject({
        /** The dated rule that is in force: the form proposes and bounds by it as the function does. */
        rule: gradeRuleSchema,
        part: z.string(),
        cycleEnd: daySchema,
        points: z.number(),
        /** The points, or the score that is left of them. */
        value: z.number(),
        previous: z.optional(z.string()),
        violations: z.array(z.strictObject({ on: daySchema, points: z.number(), what: z.string() })),
        grade: z.string(),
        word: z.string(),
        why: z.string(),
        believed: z.boolean(),
      }),
    ),
  }),
  errors: ['not-found'],
})
const decision = {
  errors: ['not-found', 'wrong-state', 'busy', 'incomplete'] as const,
  who: 'staff' as const,
  fresh: true,
}
const keySchema = z.string().check(z.maxLength(40))
const checkedSchema = z.array(keySchema).check(z.maxLength(30))
const caseRef = { caseId: idSchema, version: z.number() }
const outcome = z.strictObject({ status: z.enum(statusNames), version: z.number() })
export const reviewAccept = contract({
  ...decision,
  name: 'review-accept',
  function: 'desk',
  input: z.strictObject({ ...caseRef, checked: z.optional(checkedSchema) }),
  output: outcome,
})
/** Lets a case go that the clerk holds: he leaves it. */
export const reviewRelease = contract({
  name: 'review-release',
  function: 'desk',
  who: 'staff',
  fresh: true,
  input: z.strictObject({ caseId: idSchema }),
  output: done,
  errors: [],
})
/** Keeps what the clerk has looked at with the case: ticks, and answers to take over or not. Decides nothing. */
export const reviewMark = contract({
  name: 'review-mark',
  function: 'desk',
  who: 'staff',
  fresh: true,
  input: z.strictObject({
    caseId: idSchema,
    ticks: z.optional(z.record(keySchema, z.boolean())),
    taken: z.optional(z.record(keySchema, z.enum(['adopt', 'keep']))),
  }),
  output: done,
  errors: ['not-found', 'wrong-state'],
})
/**
 * 不予受理 (before acceptance) or 不予通过 (after it), with a reason from the definition's list and its text; `condition` is
 * the one not met.
 */
export const reviewRefuse = contract({
  ...decision,
  name: 'review-refuse',
  function: 'desk',
  input: z.strictObject({
    ...caseRef,
    reason: z.string().check(z.maxLength(40)),
    condition: z.optional(z.string().check(z.maxLength(60))),
    text: writtenSchema(4, 500),
  }),
  output: outcome,
})
/**
 * 补正: everything that has to be mended, in one notice (行政许可法 三十二(四)). `late` says why it was not told the first
 * time, and is needed from the second notice on.
 */
export const reviewCorrect = contract({
  ...decision,
  name: 'review-correct',
  function: 'desk',
  input: z.strictObject({
    ...caseRef,
    items: z
      .array(z.strictObject({ at: z.string().check(z.maxLength(100)), reason: writtenSchema(4, 200) }))
      .check(z.minLength(1), z.maxLength(40)),
    late: z.optional(writtenSchema(4, 200)),
  }),
  output: outcome,
})
/** The notice was a mistake: the case is 待核查 again and its first promise runs on. */
export const reviewCorrectWithdraw = contract({
  ...decision,
  name: 'review-correct-withdraw',
  function: 'desk',
  input: z.strictObject(caseRef),
  output: outcome,
})
const note = z.optional(writtenSchema(0, 200))
/** 制证: ready to be fetched, sent, or handed over. Another way than the applicant chose needs a note. */
export const reviewCard = contract({
  ...decision,
  name: 'review-card',
  function: 'cards',
  input: z.discriminatedUnion('event', [
    z.strictObject({ ...caseRef, event: z.literal('ready'), note }),
    z.strictObject({
      ...caseRef,
      event: z.literal('shipped'),
      carrier: z.enum(carrierCodes),
      trackingNumber: z.string().check(z.maxLength(60)),
      note,
    }),
    z.strictObject({ ...caseRef, event: z.literal('received') }),
  ]),
  output: outcome,
})
/**
 * 通过: applies the register operations. `corrections` are register values that the clerk has verified, for items that
 * correct the register.
 */
export const reviewApprove = contract({
  ...decision,
  name: 'review-approve',
  function: 'decide',
  input: z.strictObject({
    ...caseRef,
    checked: checkedSchema,
    note: z.optional(writtenSchema(0, 500)),
    /** Of each answer that would change the register: taken over, or not. */
    decided: z.optional(z.record(keySchema, z.enum(['adopt', 'keep']))),
    findings: z.optional(z.record(keySchema, z.string().check(z.maxLength(40)))),
    /** The register's version that the clerk saw; without it nothing may have changed there since the submission. */
    registerVersion: z.optional(z.number()),
    corrections: z.optional(z.record(z.string().check(z.maxLength(20)), z.string().check(z.maxLength(200)))),
  }),
  output: outcome,
})
/**
 * 评级: the clerk confirms points and grade; a grade other than the proposed one needs a note. Applies the register
 * operations and issues the voucher.
 */
export const reviewDecide = contract({
  ...decision,
  name: 'review-decide',
  function: 'decide',
  input: z.strictObject({
    ...caseRef,
    points: z.int().check(z.minimum(0), z.maximum(999)),
    bonus: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
    grade: z.string().check(z.maxLength(4)),
    note: z.optional(writtenSchema(0, 500)),
    checked: checkedSchema,
  }),
  output: z.strictObject({ status: z.enum(statusNames), version: z.number(), voucherId: z.string() }),
})
