import * as z from 'zod/mini'
import { scopeCodes } from './scopes'

/** 停运, 迁出 and 转让 are states of their own: each says something else to its operator (guide S2 七–十). */
export const vehicleStatuses = {
  normal: '营运',
  suspended: '停运',
  moved: '迁出',
  transferred: '转让',
  cancelled: '已注销',
} as const
export type VehicleStatus = keyof typeof vehicleStatuses

/** What rules may know of a vehicle with a 道路运输证. Its plate names somebody and stands with its holder. */
export const vehicleSchema = z.strictObject({
  id: z.string(),
  /** The licence that it runs under: whoever may act for the licence may act for the vehicle. */
  licenceId: z.string(),
  status: z.enum(Object.keys(vehicleStatuses) as [VehicleStatus, ...VehicleStatus[]]),
  /** Division code (GB/T 2260) of the issuing authority. */
  division: z.string(),
  firstIssued: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  /** The day by which the next 年审 is due. */
  reviewedUntil: z.string(),
  /** The voucher of the last 年审 that issued one. */
  reviewVoucher: z.optional(z.string()),
  scopes: z.array(z.enum(scopeCodes)),
  /** Printed certificates, oldest first; the last one counts. */
  cards: z.optional(z.array(z.strictObject({ on: z.string(), why: z.string(), voids: z.optional(z.string()) }))),
})
export type Vehicle = z.infer<typeof vehicleSchema>

/** What names a vehicle and whose it is, kept encrypted at rest. */
export const vehicleHolderSchema = z.strictObject({
  name: z.string(),
  licenceNumber: z.string(),
  transportNumber: z.string(),
  plate: z.string(),
  plateColour: z.string(),
  vin: z.string(),
  address: z.string(),
  phone: z.string(),
})
export type VehicleHolder = z.infer<typeof vehicleHolderSchema>
