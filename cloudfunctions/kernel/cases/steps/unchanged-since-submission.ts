import { DomainError } from '../../../../shared/errors'
import type { SubjectFacts } from '../../../../shared/registry/record'
import { nounsOf, partName, partsInForce, statusOf } from '../../../../shared/vocabulary/subjects'
import type { RecordDoc } from '../../register/record'
import type { CaseContent, CaseDoc } from '../case'

/** What has changed about a subject, in words, if a case can no longer go on with it. */
function changeOf(
  doc: Pick<CaseDoc, 'holderIndex' | 'authority'>,
  before: SubjectFacts,
  register: RecordDoc,
): string | undefined {
  const { it } = nounsOf(register.kind)
  if (register.holderIndex !== doc.holderIndex) return `${it}已经不在申请人名下`
  if (register.facts.division !== doc.authority) return `${it}已经转到别的发证机关`
  const now = statusOf(register)
  if (now.code !== statusOf(before).code) return `证照库里${it}变成了“${now.word}”`
  const held = partsInForce(register)
  const lost = partsInForce(before).filter((code) => !held.includes(code))
  return lost.length > 0 ? `${lost.map((code) => partName(register.kind, code)).join('、')}已经不在有效状态` : undefined
}

/**
 * A case goes on only while its subject stands as it did at submission: the same holder, the same authority, in the
 * same state, with the same parts in force.
 * @throws DomainError wrong-state with what has changed
 */
export function checkUnchanged(
  doc: Pick<CaseDoc, 'holderIndex' | 'authority'>,
  { record }: Pick<CaseContent, 'record'>,
  register: RecordDoc,
): void {
  const change = changeOf(doc, record, register)
  if (change) throw new DomainError('wrong-state', `提交之后，${change}，不能再按这份申请办理`)
}
