import type { ScopeCode } from './scopes'

/** 停运, 迁出, 转让 and 挂靠 are states of their own: each says something else to its operator (guide S2 七–十). */
export const vehicleStatuses = {
  normal: '营运',
  suspended: '停运',
  moved: '迁出',
  transferred: '转让',
  affiliated: '挂靠',
  cancelled: '已注销',
} as const
/** 技术等级 as 车辆技术管理规定 has it. A voucher may carry them: the list may grow at its end, never be reordered. */
export const technicalGrades = ['一级', '二级'] as const

type VehicleStatus = keyof typeof vehicleStatuses

/** What rules may know of a vehicle with a 道路运输证. Its plate names somebody and stands with its holder. */
export interface Vehicle {
  id: string
  /** The licence that it runs under: whoever may act for the licence may act for the vehicle. */
  licenceId: string
  status: VehicleStatus
  /** Division code (GB/T 2260) of the issuing authority. */
  division: string
  firstIssued: string
  validFrom: string
  validUntil: string
  /** The day by which the next 年审 is due. */
  reviewedUntil: string
  /** Months of its review cycle, where the register says; items bring their own otherwise. */
  reviewMonths?: number
  /** The day of the last 年审 that it passed, and the grade found then. */
  reviewedOn?: string
  technicalGrade?: (typeof technicalGrades)[number]
  /** Whether structure or size differ from what was registered. */
  structureChanged?: boolean
  /** Violations not dealt with yet. */
  openViolations?: number
  /** 总质量 in kg; missing where nobody entered it, which says nothing of the vehicle. */
  totalMassKg?: number
  /** The voucher of the last 年审 that issued one. */
  reviewVoucher?: string
  scopes: readonly ScopeCode[]
  /** Printed certificates, oldest first; the last one counts. `voids` says why the one before stopped to count. */
  cards?: readonly { on: string; why: string; voids?: string }[]
}

/** What names a vehicle and whose it is, kept encrypted at rest. */
export interface VehicleHolder {
  name: string
  licenceNumber: string
  transportNumber: string
  plate: string
  plateColour: string
  vin: string
  address: string
  phone: string
}
