import * as z from 'zod/mini'
import { addMonths, formatLongDay } from '../../calendar'
import type { RegisterRecord } from '../../registry/record'
import { withFacts } from '../../registry/record'
import type { OperationKind } from './kind'

export const extendReviewProps = z.strictObject({
  op: z.literal('extendReview'),
  /** Months of a review cycle. */
  months: z.int().check(z.positive()),
})
type Props = z.infer<typeof extendReviewProps>

/** A review in time counts from the day on which it was due, a late one from the day of the decision. */
const next = ({ months }: Props, { facts: { reviewedUntil } }: RegisterRecord<'vehicle'>, day: string) =>
  addMonths(reviewedUntil >= day ? reviewedUntil : day, months)

/** Records a passed 年审: the day by which the next one is due. */
export const extendReview: OperationKind<Props, 'vehicle'> = {
  on: ['vehicle'],
  apply: (props, record, { day, voucherId }) =>
    withFacts(record, {
      reviewedUntil: next(props, record, day),
      ...(voucherId ? { reviewVoucher: voucherId } : {}),
    }),
  explain: (props, record, { day }) => [
    `年审到期日由${formatLongDay(record.facts.reviewedUntil)}改为${formatLongDay(next(props, record, day))}`,
  ],
}
