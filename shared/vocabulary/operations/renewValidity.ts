import * as z from 'zod/mini'
import { addDays, addYears, formatLongDay, type Day } from '../../calendar'
import type { OperationKind, RegisterRecord } from './kind'

export const renewValidityProps = z.strictObject({
  op: z.literal('renewValidity'),
  years: z.number(),
  /** Where the new term begins: after the old one has ended (on the day of the decision when that is past), or with the decision. */
  from: z.enum(['expiry', 'decision']),
})
type Props = z.infer<typeof renewValidityProps>

function until({ years, from }: Props, { certificate }: RegisterRecord, day: Day): Day {
  const after = addDays(certificate.validUntil, 1)
  const start = from === 'expiry' && after > day ? after : day
  return addDays(addYears(start, years), -1)
}

/** Gives the certificate a new term of validity; the record is valid from the day of the decision. */
export const renewValidity: OperationKind<Props> = {
  apply: (props, record, { day }) => ({ ...record, certificate: { ...record.certificate, validFrom: day, validUntil: until(props, record, day) } }),
  explain: (props, record, { day }) => [`有效期由${formatLongDay(record.certificate.validUntil)}延到${formatLongDay(until(props, record, day))}`],
}
