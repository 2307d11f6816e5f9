import type { Grading } from '../../../shared/assessment'
import { addDays, type Day } from '../../../shared/calendar'
import { maskId, maskName } from '../../../shared/identity'
import type { RegisterRecord } from '../../../shared/registry/record'
import { partName } from '../../../shared/vocabulary/subjects'
import type { KindFacts, VoucherKind } from '../../../shared/vouchers'
import type { VoucherModel } from './voucher-model'

/** What a voucher is made of: the record that it is about, and the grade where one was given. */
export interface VoucherBasis {
  record: RegisterRecord
  /** The part that it is about, '' for the whole subject. */
  part: string
  graded?: { grading: Grading; grade: { code: string; word: string } }
}

/** What a kind of voucher signs, shows and how long it counts. A new kind is one entry here and its facts in shared. */
interface VoucherContent<K extends VoucherKind> {
  details(of: VoucherBasis): KindFacts[K]
  sign(of: VoucherBasis): VoucherModel['grade']
  rows(of: VoucherBasis): VoucherModel['rows']
  validUntil(of: VoucherBasis): Day
}

const dotted = (day: Day) => day.replace(/-/g, '.')

/** A graded certificate. @throws Error for anything else: the definition's loader refuses such an item */
function gradedCertificate({ record, part, graded }: VoucherBasis) {
  if (record.kind !== 'certificate' || !graded) throw new Error(`no grade of a ${record.kind}`)
  return { ...graded, holder: record.holder, part }
}

const gradeVoucher: VoucherContent<'integrity-grade'> & VoucherContent<'service-grade'> = {
  details: (of) => {
    const { holder, grade, grading, part } = gradedCertificate(of)
    return {
      grade: grade.code as 'AAA',
      category: part,
      cycleEnd: grading.cycle.end,
      certificateTail: holder.certificateNumber.slice(-4),
      holder: maskName(holder.name),
    }
  },
  sign: (of) => ({ label: '考核等级', ...gradedCertificate(of).grade }),
  rows: (of) => {
    const {
      holder,
      part,
      grading: { cycle, next },
    } = gradedCertificate(of)
    const again = next.opens && next.closes ? `${dotted(next.opens)} — ${dotted(next.closes)}` : undefined
    return [
      { label: '姓名', value: holder.name },
      { label: '证号', value: maskId(holder.certificateNumber) },
      { label: '从业资格类别', value: partName('certificate', part) },
      { label: '考核周期', value: `${dotted(addDays(cycle.start, 1))} — ${dotted(cycle.end)}` },
      ...(again ? [{ label: '下次考核', value: again }] : []),
    ]
  },
  validUntil: (of) => {
    const { next } = gradedCertificate(of).grading
    return next.closes ?? next.end
  },
}

/** Every kind of voucher, exhaustive by type. */
const contents: { [K in VoucherKind]: VoucherContent<K> } = {
  'integrity-grade': gradeVoucher,
  'service-grade': gradeVoucher,
}
export const contentOf = <K extends VoucherKind>(kind: K): VoucherContent<K> => contents[kind]
