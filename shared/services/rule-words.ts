import { divisionsBelow } from '../identity/division-list'
import type { EligibilityNode } from '../vocabulary/definition'
import type { AgeProps } from '../vocabulary/eligibility/age'
import type { WindowProps } from '../vocabulary/eligibility/window'
import { anchorWords, partName, subjectKindOf, type SubjectName } from '../vocabulary/subjects'

function opening(days: number, end: string): string {
  if (days === 0) return `${end}当天起`
  return days < 0 ? `${end}前${-days}日起` : `${end}后第${days}日起`
}
function closing(days: number, end: string): string {
  if (days === 0) return `${end}当天为止`
  return days < 0 ? `${end}前${-days}日为止` : `${end}后${days}日为止`
}

function windowWords(
  { anchor, cycleMonths, opensAfterDays, closesAfterDays, recommendedAfterDays, roll }: WindowProps,
  subject: SubjectName,
): string[] {
  const start = anchorWords(subject, anchor)?.word ?? anchor
  const end = cycleMonths ? '周期满' : start
  return [
    cycleMonths ? `从${start}起每${cycleMonths}个月一个周期` : '',
    [
      opensAfterDays === undefined ? '' : opening(opensAfterDays, end),
      closesAfterDays === undefined ? '' : closing(closesAfterDays, end),
    ]
      .filter(Boolean)
      .join('，'),
    recommendedAfterDays === undefined || recommendedAfterDays >= 0 ? '' : `最好在${end}${-recommendedAfterDays}日前办`,
    roll ? '最后一天遇到节假日的，顺延到节后第一个工作日' : '',
  ].filter(Boolean)
}

const cityName = (code: string) => divisionsBelow(code.slice(0, 2)).find((one) => one.code === code)?.name ?? code

/** The limits in force that count in a province: the general ones, and those of its cities by name. */
function ageWords({ limits }: AgeProps, province: string, day: string): string[] {
  const inForce = limits.filter(
    ({ from, division }) => from <= day && (!division || (province !== '' && division.startsWith(province))),
  )
  const newest = inForce.filter(
    (one) =>
      !inForce.some((other) => other.division === one.division && other.sex === one.sex && other.from > one.from),
  )
  return newest.map(
    ({ max, division, sex }) =>
      `${division && division.length > 2 ? cityName(division) : ''}${sex ?? ''}不超过${max}周岁`,
  )
}

/** What a condition of an item asks, in figures and names, as far as it is about a province on a day. */
export function ruleWords({ rule }: EligibilityNode, subject: SubjectName, province: string, day: string): string[] {
  if (rule.kind === 'window') return windowWords(rule, subject)
  if (rule.kind === 'age') {
    const words = ageWords(rule, province, day)
    return words.length > 0 ? words : ['没有收录年龄上限']
  }
  if (rule.kind === 'part') return [rule.codes.map((code) => partName(subject, code)).join('、')]
  if (rule.kind === 'registerStatus')
    return [
      `证照库里的状态是${rule.allowed.map((one) => `“${subjectKindOf(subject).statuses[one]?.word ?? one}”`).join('或')}`,
    ]
  if (rule.kind === 'mass')
    return [`${rule.scopes.map((code) => partName(subject, code)).join('、')}车辆总质量超过${rule.exemptUpToKg}千克`]
  return []
}
