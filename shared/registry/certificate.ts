import * as z from 'zod/mini'

export const certificateStatuses = { normal: '有效', suspended: '暂停', revoked: '吊销', cancelled: '已注销' } as const
export type CertificateStatus = keyof typeof certificateStatuses

const statusSchema = z.enum(Object.keys(certificateStatuses) as [CertificateStatus, ...CertificateStatus[]])

/** One grade given for one cycle of one category. */
const assessmentSchema = z.strictObject({
  category: z.string(),
  /** Last day of the assessed cycle. */
  cycleEnd: z.string(),
  grade: z.string(),
  points: z.number(),
  decidedOn: z.string(),
  voucherId: z.optional(z.string()),
})

export type Assessment = z.infer<typeof assessmentSchema>

/** A violation that the register counts, with its points (B2: 20/10/5/3/1). */
const violationSchema = z.strictObject({ on: z.string(), points: z.number(), what: z.string() })
export type Violation = z.infer<typeof violationSchema>

/**
 * What rules may know of a 从业资格证: one record with `categories[]`, each with its own first-issue date and
 * status. It names nobody: personal values travel beside it.
 */
export const certificateSchema = z.strictObject({
  id: z.string(),
  status: statusSchema,
  /** Division code (GB/T 2260) of the issuing authority, which decides the province whose rules apply. */
  division: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  categories: z.array(z.strictObject({ code: z.string(), firstIssued: z.string(), status: statusSchema })),
  assessments: z.array(assessmentSchema),
  violations: z.array(violationSchema),
  /** Printed cards, oldest first; the last one counts. `voids` says why the one before stopped to count. */
  cards: z.optional(z.array(z.strictObject({ on: z.string(), why: z.string(), voids: z.optional(z.string()) }))),
})
export type Certificate = z.infer<typeof certificateSchema>

/** Codes of the categories that are in force. */
export const heldCategories = ({ categories }: Pick<Certificate, 'categories'>): string[] =>
  categories.filter(({ status }) => status === 'normal').map(({ code }) => code)

/** The personal values of a certificate, kept encrypted at rest. */
export const holderSchema = z.strictObject({
  name: z.string(),
  idNumber: z.string(),
  certificateNumber: z.string(),
  birth: z.string(),
  unit: z.string(),
  /** Telephone of the employer; records made before it was asked have none. */
  unitPhone: z.optional(z.string()),
  address: z.string(),
  phone: z.string(),
  vehicleClass: z.string(),
})
export type Holder = z.infer<typeof holderSchema>
