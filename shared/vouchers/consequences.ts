import type { VoucherFacts } from './format'
import type { RowWords } from './words'

const failed: RowWords = { word: '有效 · 考核不合格', detail: '凭证是真的，考核等级B就是不合格' }

/**
 * What follows from a voucher that is genuine and holds, where that is no plain yes: a grade B is a failed assessment
 * (道路运输驾驶员诚信考核办法, 出租汽车服务质量信誉考核办法).
 */
export function consequenceOf(facts: Pick<VoucherFacts, 'kind'> & { details?: object }): RowWords | undefined {
  const details = facts.details ?? {}
  return 'grade' in details && details.grade === 'B' ? failed : undefined
}
