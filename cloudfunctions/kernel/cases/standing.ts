import { DomainError } from '../../../shared/errors'
import { categoryName } from '../../../shared/registry/categories'
import { certificateStatuses, heldCategories } from '../../../shared/registry/certificate'
import type { CaseContent, CaseDoc } from './cases'
import type { CertificateDoc } from '../register/register'

/**
 * A case goes on only while its certificate stands as it did at submission: the same holder, the same authority, in
 * the same state, with the same categories in force.
 * @throws DomainError wrong-state with what has changed
 */
export function checkStanding(
  doc: Pick<CaseDoc, 'holderIndex' | 'authority'>,
  { certificate: before }: Pick<CaseContent, 'certificate'>,
  { holderIndex, certificate }: CertificateDoc,
): void {
  const held = heldCategories(certificate)
  const lost = heldCategories(before).filter((code) => held.indexOf(code) < 0)
  const changed =
    holderIndex !== doc.holderIndex
      ? '这本证已经不在申请人名下'
      : certificate.division !== doc.authority
        ? '这本证已经转到别的发证机关'
        : certificate.status !== before.status
          ? `证照库里这本证变成了“${certificateStatuses[certificate.status]}”`
          : lost.length > 0
            ? `${lost.map(categoryName).join('、')}已经不在有效状态`
            : undefined
  if (changed) throw new DomainError('wrong-state', `提交之后，${changed}，不能再按这份申请办理`)
}
