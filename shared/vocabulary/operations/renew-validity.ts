import * as z from 'zod/mini'
import { addDays, addYears, formatLongDay, type Day } from '../../calendar'
import { withFacts, type RegisterRecord } from '../../registry/record'
import type { OperationKind } from './kind'

export const renewValidityProps = z.strictObject({
  op: z.literal('renewValidity'),
  years: z.number(),
  /**
   * Where the new term begins: after the old one has ended (on the day of the decision when that is past), or with the
   * decision.
   */
  from: z.enum(['expiry', 'decision']),
})
type Props = z.infer<typeof renewValidityProps>
type Termed = 'certificate' | 'vehicle' | 'licence'

/**
 * The last day of the new term. One that continues the old term ends on the corresponding day, and on the month's last
 * where there is none (民法典 202). One that begins with the decision counts that day in, so it ends the day before.
 */
function until({ years, from }: Props, { facts: { validUntil } }: RegisterRecord<Termed>, day: Day): Day {
  if (from === 'expiry' && validUntil >= day) return addYears(validUntil, years)
  const corresponding = addYears(day, years)
  return corresponding.slice(5) === day.slice(5) ? addDays(corresponding, -1) : corresponding
}

/** Gives the document a new term of validity; the record is valid from the day of the decision. */
export const renewValidity: OperationKind<Props, Termed> = {
  on: ['certificate', 'vehicle', 'licence'],
  apply: (props, record, { day }) => withFacts(record, { validFrom: day, validUntil: until(props, record, day) }),
  explain: (props, record, { day }) => [
    `有效期由${formatLongDay(record.facts.validUntil)}延到${formatLongDay(until(props, record, day))}`,
  ],
}
