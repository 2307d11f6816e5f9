import type { Grading } from '../../../shared/assessment'
import { addDays, type Day } from '../../../shared/calendar'
import { maskId, maskName, plainPlate, plateColourName } from '../../../shared/identity'
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

/** A vehicle as the register has it once it has passed. @throws Error for anything else, which the loader refuses */
function reviewedVehicle({ record }: VoucherBasis) {
  if (record.kind !== 'vehicle') throw new Error(`no review of a ${record.kind}`)
  const { reviewedOn, technicalGrade, reviewedUntil } = record.facts
  if (!reviewedOn || !technicalGrade) throw new Error('a review without its day or grade')
  return { holder: record.holder, reviewedOn, technicalGrade, reviewedUntil }
}

const tail = (number: string) =>
  number
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .slice(-4)
    .padStart(4, '0')

const reviewVoucher: VoucherContent<'annual-review'> = {
  details: (of) => {
    const { holder, reviewedOn, technicalGrade, reviewedUntil } = reviewedVehicle(of)
    return {
      plate: plainPlate(holder.plate),
      plateColour: plateColourName(holder.plateColour),
      transportTail: tail(holder.transportNumber),
      technicalGrade,
      reviewedOn,
      nextDue: reviewedUntil,
    }
  },
  sign: (of) => ({ label: '技术等级', word: reviewedVehicle(of).technicalGrade, code: '合格' }),
  rows: (of) => {
    const { holder, reviewedOn, reviewedUntil } = reviewedVehicle(of)
    return [
      { label: '车牌号', value: holder.plate },
      { label: '车牌颜色', value: plateColourName(holder.plateColour) },
      { label: '道路运输证号', value: `末4位 ${tail(holder.transportNumber)}` },
      { label: '业户名称', value: holder.name },
      { label: '审核日期', value: dotted(reviewedOn) },
      { label: '下次到期', value: dotted(reviewedUntil) },
    ]
  },
  validUntil: (of) => reviewedVehicle(of).reviewedUntil,
}

/** Every kind of voucher, exhaustive by type. */
const contents: { [K in VoucherKind]: VoucherContent<K> } = {
  'integrity-grade': gradeVoucher,
  'service-grade': gradeVoucher,
  'annual-review': reviewVoucher,
}
export const contentOf = <K extends VoucherKind>(kind: K): VoucherContent<K> => contents[kind]
