import { dayOf, daysBetween, formatLongDay, type Day } from '../../shared/calendar'
import type { CertificateView } from '../../shared/contracts/services'
import { groupId } from '../../shared/identity/masking'
import { categoryName } from '../../shared/registry/categories'
import { certificateStatuses, heldCategories, type CertificateStatus } from '../../shared/registry/certificate'
import type { RegisterKey } from '../../shared/vocabulary/field'

/** The civil day in China now, for display; the server decides by its own. */
export const today = (): Day => dayOf(Date.now())

const heldNames = ({ certificate }: CertificateView): string => heldCategories(certificate).map(categoryName).join('、')

/** What a certificate is called: the categories in force; all of them where none is left. */
export const categoriesOf = (view: CertificateView): string =>
  heldNames(view) || view.certificate.categories.map(({ code }) => categoryName(code)).join('、')

/** Certificate number as shown; most are the ID number, which is then not repeated. */
export const numberOf = ({ holder }: CertificateView): string =>
  holder.certificateNumber === holder.idNumber ? '与证件号相同' : groupId(holder.certificateNumber)

/** A register value as a locked row shows it. */
export function registerValue(view: CertificateView, key: RegisterKey): string {
  if (key === 'validUntil') return formatLongDay(view.certificate.validUntil)
  if (key === 'certificateNumber') return numberOf(view)
  if (key === 'idNumber') return groupId(view.holder.idNumber)
  if (key === 'categories') return heldNames(view)
  return view.holder[key] || '证照库没有记录'
}

/** The pill on a certificate: its status, or how its validity stands. */
export function pillOf({ certificate }: CertificateView, day: Day): { tone: 'good' | 'soon' | 'over'; text: string } {
  if (certificate.status !== 'normal') return { tone: 'over', text: certificateStatuses[certificate.status] }
  return certificate.validUntil < day ? { tone: 'over', text: '已过期' } : { tone: 'good', text: '有效' }
}

/** How a category stands: as the whole certificate does, where that is not valid. */
export const standingOf = (view: CertificateView, status: CertificateStatus, day: Day): string =>
  status === 'normal' ? pillOf(view, day).text : certificateStatuses[status]

/** The newest grade on a certificate, of the categories in force. */
export function lastGrade({
  certificate,
}: CertificateView): { grade: string; voucherId?: string; year: string } | undefined {
  const held = heldCategories(certificate)
  const newest = certificate.assessments
    .filter(({ category }) => held.length === 0 || held.includes(category))
    .sort((a, b) => (a.cycleEnd < b.cycleEnd ? 1 : -1))[0]
  return newest && { grade: newest.grade, voucherId: newest.voucherId, year: newest.cycleEnd.slice(0, 4) }
}

/** How much of its validity has passed, from 0 to 1, and the same in words. */
export function validityOf(
  { certificate: { validFrom, validUntil } }: CertificateView,
  day: Day,
): { passed: number; text: string } {
  const left = daysBetween(day, validUntil)
  const whole = Math.max(1, daysBetween(validFrom, validUntil))
  const years = Math.floor(left / 365)
  const remaining = years > 0 ? `还有${years}年多` : `还有${left}天`
  return { passed: Math.min(1, Math.max(0, 1 - left / whole)), text: left < 0 ? `已过期${-left}天` : remaining }
}
