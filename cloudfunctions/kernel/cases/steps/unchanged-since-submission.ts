import { DomainError } from '../../../../shared/errors'
import { categoryName } from '../../../../shared/registry/categories'
import { certificateStatuses, heldCategories, type Certificate } from '../../../../shared/registry/certificate'
import type { CertificateDoc } from '../../register/register'
import type { CaseContent, CaseDoc } from '../case'

/** What has changed on a certificate, in words, if a case can no longer go on with it. */
function changeOf(
  doc: Pick<CaseDoc, 'holderIndex' | 'authority'>,
  before: Certificate,
  { holderIndex, certificate }: CertificateDoc,
): string | undefined {
  if (holderIndex !== doc.holderIndex) return '这本证已经不在申请人名下'
  if (certificate.division !== doc.authority) return '这本证已经转到别的发证机关'
  if (certificate.status !== before.status) return `证照库里这本证变成了“${certificateStatuses[certificate.status]}”`
  const held = heldCategories(certificate)
  const lost = heldCategories(before).filter((code) => !held.includes(code))
  return lost.length > 0 ? `${lost.map(categoryName).join('、')}已经不在有效状态` : undefined
}

/**
 * A case goes on only while its certificate stands as it did at submission: the same holder, the same authority, in
 * the same state, with the same categories in force.
 * @throws DomainError wrong-state with what has changed
 */
export function checkUnchanged(
  doc: Pick<CaseDoc, 'holderIndex' | 'authority'>,
  { certificate: before }: Pick<CaseContent, 'certificate'>,
  register: CertificateDoc,
): void {
  const change = changeOf(doc, before, register)
  if (change) throw new DomainError('wrong-state', `提交之后，${change}，不能再按这份申请办理`)
}
