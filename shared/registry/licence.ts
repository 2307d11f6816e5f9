import * as z from 'zod/mini'
import { statusSchema } from './certificate'
import { scopeCodes } from './scopes'

/** What rules may know of a 道路运输经营许可证. It names nobody. */
export const licenceSchema = z.strictObject({
  id: z.string(),
  status: statusSchema,
  /** Division code (GB/T 2260) of the issuing authority. */
  division: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  scopes: z.array(z.enum(scopeCodes)),
})
export type Licence = z.infer<typeof licenceSchema>

/** Whom a licence belongs to; a sole trader (个体户) has no unified credit code. */
export const operatorSchema = z.strictObject({
  name: z.string(),
  creditCode: z.optional(z.string()),
  licenceNumber: z.string(),
  representative: z.string(),
  address: z.string(),
  phone: z.string(),
})
export type Operator = z.infer<typeof operatorSchema>
