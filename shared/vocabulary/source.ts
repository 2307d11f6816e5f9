import * as z from 'zod/mini'

/**
 * Where a rule comes from and how sure it is. `R` primary text, `R2` secondary, `C` public practice,
 * `B` only believed: replaceable until somebody reads the primary text.
 */
export const sourceSchema = z.strictObject({
  /** Short citation that users may read, e.g. 全国小程序指南 二.3 or 道路运输从业人员管理规定 第二十九条. */
  text: z.string().check(z.minLength(2)),
  evidence: z.enum(['R', 'R2', 'C', 'B']),
})
export type Source = z.infer<typeof sourceSchema>

/** The official guides, by the file they were read from. */
export const guides = {
  S0: '甘肃“跨省通办”手把手教程（2021年9月）',
  S1: '高频服务事项网上办理指南（全国网页版）',
  S2: '河南省道路运输高频服务事项“跨省通办”办理指南',
  S3: '道路运政一网通办小程序使用指南（全国）',
  S4: '内蒙古出租汽车从业资格证换证网上申请流程（2023年3月）',
} as const

/** Cites a section of an official guide. */
export const guide = (id: keyof typeof guides, section: string): Source => ({
  text: `${guides[id]} ${section}`,
  evidence: 'R',
})

/** Cites a statute whose text was read (`R`) or reported (`R2`), or a belief (`B`). */
export const statute = (text: string, evidence: Source['evidence'] = 'R'): Source => ({ text, evidence })
