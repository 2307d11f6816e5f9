import * as z from 'zod/mini'
import { formatLongDay } from '../../calendar'
import { ageOn } from '../../identity/citizen-id'
import type { EligibilityFacts, EligibilityKind } from './kind'

export const ageProps = z.strictObject({
  kind: z.literal('age'),
  /**
   * Highest age (full years), by the day from which each limit is in force. A limit of a `division` (GB/T 2260
   * prefix) or a `sex` counts before a general one.
   */
  limits: z
    .array(
      z.strictObject({
        from: z.string(),
        max: z.number(),
        division: z.optional(z.string().check(z.regex(/^\d{2,6}$/))),
        sex: z.optional(z.enum(['男', '女'])),
      }),
    )
    .check(z.minLength(1)),
  insteadGoTo: z.optional(z.string()),
})
export type AgeProps = z.infer<typeof ageProps>
type Limit = AgeProps['limits'][number]

const narrow = ({ division, sex }: Limit): number => (division?.length ?? 0) * 2 + (sex ? 1 : 0)

/** The limit in force on a day, for a certificate's issuing division and a sex: the narrowest, then the newest. */
export const ageLimitOn = (
  { limits }: AgeProps,
  day: string,
  division = '',
  sex?: EligibilityFacts['sex'],
): Limit | undefined =>
  limits
    .filter((one) => one.from <= day && division.startsWith(one.division ?? '') && (!one.sex || one.sex === sex))
    .sort((a, b) => narrow(b) - narrow(a) || (a.from < b.from ? 1 : -1))[0]

/** Not older than the limit that is in force on the day: a dated rule (60 → 63 from 2026-03-20). */
export const ageKind: EligibilityKind<AgeProps, 'certificate' | 'person'> = {
  on: ['certificate', 'person'],
  judge: (props, { birth, sex, today, subject }) => {
    const limit = ageLimitOn(props, today, subject?.facts.division, sex)
    if (!limit || !birth) return { outcome: 'now', reason: '年龄没有限制' }
    const { max, from } = limit
    if (ageOn(birth, today) <= max) return { outcome: 'now', reason: `没有超过${max}周岁` }
    return {
      outcome: 'never',
      insteadGoTo: props.insteadGoTo,
      reason: `您已超过${max}周岁，年龄上限从${formatLongDay(from)}起是${max}周岁，不能再办这一项`,
    }
  },
}
