import * as z from 'zod/mini'
import { addMonths, formatLongDay } from '../../calendar'
import type { RegisterRecord } from '../../registry/record'
import { withFacts } from '../../registry/record'
import { technicalGrades } from '../../registry/vehicle'
import type { Decision, OperationKind } from './kind'

export const extendReviewProps = z.strictObject({
  op: z.literal('extendReview'),
  /** Months of a review cycle, where the register has none for this vehicle. */
  months: z.int().check(z.positive()),
  /** The finding that says the technical grade, where the clerk gives one. */
  grade: z.optional(z.string()),
})
type Props = z.infer<typeof extendReviewProps>

/** A review in time counts from the day on which it was due, a late one from the day of the decision. */
const next = ({ months }: Props, { facts: { reviewedUntil, reviewMonths } }: RegisterRecord<'vehicle'>, day: string) =>
  addMonths(reviewedUntil >= day ? reviewedUntil : day, reviewMonths ?? months)

const gradeOf = ({ grade }: Props, { findings = {} }: Decision) =>
  technicalGrades.find((one) => grade !== undefined && one === findings[grade])

/** Records a passed 年审: the day by which the next one is due. */
export const extendReview: OperationKind<Props, 'vehicle'> = {
  on: ['vehicle'],
  apply: (props, record, decision) => {
    const { day, voucherId } = decision
    const technicalGrade = gradeOf(props, decision)
    return withFacts(record, {
      reviewedOn: day,
      reviewedUntil: next(props, record, day),
      ...(technicalGrade ? { technicalGrade } : {}),
      ...(voucherId ? { reviewVoucher: voucherId } : {}),
    })
  },
  explain: (props, record, { day }) => [
    `年审到期日由${formatLongDay(record.facts.reviewedUntil)}改为${formatLongDay(next(props, record, day))}`,
  ],
}
