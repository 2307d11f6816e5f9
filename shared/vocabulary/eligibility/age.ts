import * as z from 'zod/mini'
import { formatLongDay } from '../../calendar'
import { ageOn } from '../../identity/citizenId'
import type { EligibilityKind } from './kind'

export const ageProps = z.strictObject({
  kind: z.literal('age'),
  /** Highest age (full years), by the day from which each limit is in force. */
  limits: z.array(z.strictObject({ from: z.string(), max: z.number() })).check(z.minLength(1)),
  insteadGoTo: z.optional(z.string()),
})
export type AgeProps = z.infer<typeof ageProps>

/** The limit in force on a day. */
export const ageLimitOn = (props: AgeProps, day: string): number | undefined =>
  props.limits.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.max

/** Not older than the limit that is in force on the day: a dated rule (60 → 63 from 2026-03-20). */
export const ageKind: EligibilityKind<AgeProps> = {
  judge: (props, { birth, today }) => {
    const max = ageLimitOn(props, today)
    if (max === undefined || !birth) return { outcome: 'now', reason: '年龄没有限制' }
    if (ageOn(birth, today) <= max) return { outcome: 'now', reason: `没有超过${max}周岁` }
    return { outcome: 'never', insteadGoTo: props.insteadGoTo, reason: `您已超过${max}周岁（${formatLongDay(today)}适用的年龄上限），不能再办理` }
  },
}
