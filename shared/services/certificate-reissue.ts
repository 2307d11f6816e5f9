import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

const damaged = { variant: 'damaged' } as const

/** 从业资格证补发: a lost or damaged certificate that is still valid is printed anew (S3 四, S2 五). */
export const certificateReissue = defineService({
  code: 'certificate-reissue',
  item: '12',
  name: '道路运输从业人员从业资格证补发',
  short: '补发',
  who: '道路旅客运输、普通货运和危货运输驾驶员，危货运输押运人员、装卸管理人员',
  whenText: '证遗失或毁损，还在有效期内的，随时可以申请。',
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'certificate',
  perPart: false,
  variants: [
    { code: 'lost', name: '遗失补发', line: '证丢了' },
    { code: 'damaged', name: '毁损补发', line: '证破损、看不清了' },
  ],
  notice: [
    { id: 'when', text: '从业资格证遗失、毁损的，向原发证机关申请补发。' },
    { id: 'valid', text: '证要在有效期内。已经到期的，直接办换发，不用先补发。' },
    { id: 'void', text: '补发后原证作废。遗失的证又找到的，要交回发证机关。' },
    part.feeNotice,
    part.truthNotice,
    part.privacyNotice,
  ],
  statement: '本人从业资格证在有效期内且信息未发生变化',
  eligibility: [
    part.holdsCertificate,
    part.roadPractitioner('taxi-certificate-reissue'),
    part.inForce,
    part.notTooOld(part.roadAgeLimits),
    part.stillValid(),
    part.oneAtATime('certificate'),
  ],
  locked: part.lockedValues,
  fields: [
    { ...part.vehicleClassField, when: part.isDriver },
    { ...part.reasonField, help: '例如：搬家时遗失、被水浸泡' },
    part.addressField,
    part.contactField,
    part.phoneField,
    part.receiveField,
    { ...part.postalField, when: { field: 'receive', is: 'mail' } },
  ],
  materials: [
    part.portrait(),
    part.drivingLicence,
    // Pages of a certificate can be asked of a damaged one only: nobody can show what he has lost (A9#2).
    { ...part.certificateInfo, when: damaged },
    { ...part.certificateViolations, when: damaged },
  ],
  promise: part.usualPromise('四.3'),
  checklist: part.usualChecklist,
  refusals: part.usualRefusals,
  questions: [
    part.photoQuestion,
    part.licenceQuestion,
    part.otherMaterialQuestion,
    part.whereQuestion,
    {
      id: 'found',
      question: '补发以后，丢的证又找到了怎么办？',
      answer: '原证已经作废，不能再用，请交回发证机关。',
      source: [statute('道路运输从业人员管理规定 第三十二条', 'R2')],
    },
    {
      id: 'expired',
      question: '证丢了，而且已经过期，怎么办？',
      answer: '过期180日以内的，直接办换发；超过180日的，按规定要注销。',
      source: [guide('S2', '六 受理条件（五）')],
    },
  ],
  lost: { variant: 'lost' },
  contacts: part.usualContacts,
  result: { form: 'approval', title: '从业资格证（补发）', card: true },
  register: [
    { op: 'setHolder', key: 'vehicleClass', field: 'vehicleClass' },
    { op: 'setHolder', key: 'address', field: 'residence' },
    { op: 'setHolder', key: 'phone', field: 'phone' },
    { op: 'issueCard', why: '遗失补发', voids: '遗失作废', when: { variant: 'lost' } },
    { op: 'issueCard', why: '毁损补发', voids: '毁损作废', when: { variant: 'damaged' } },
  ],
  sources: [
    guide('S3', '四 从业资格证件补发'),
    guide('S2', '五 从业资格证补发'),
    guide('S1', '从业资格证补发'),
    guide('S0', '三'),
  ],
})
