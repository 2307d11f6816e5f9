import type { LampKind } from './lamp'

/** The lamp for a number of working days left; null means the clock is paused. */
export function lampFor(daysLeft: number | null): { kind: LampKind; text: string } {
  if (daysLeft === null) return { kind: 'paused', text: '暂停' }
  if (daysLeft < 0) return { kind: 'over', text: `超期${-daysLeft}天` }
  if (daysLeft === 0) return { kind: 'today', text: '今天到期' }
  return { kind: daysLeft === 1 ? 'near' : 'calm', text: `剩${daysLeft}天` }
}
