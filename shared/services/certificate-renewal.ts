import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

const { recommendedBeforeDays, acceptUntilAfterDays } = part.renewal

/** 从业资格证换发: a certificate is valid for 6 years and renewed around the end of that time (S3 三, S2 四). */
export const certificateRenewal = defineService({
  code: 'certificate-renewal',
  item: '13',
  name: '道路运输从业人员从业资格证换发',
  short: '换发',
  who: '道路旅客运输、普通货运和危货运输驾驶员，危货运输押运人员、装卸管理人员',
  whenText: `证有效期${part.certificateYears}年，届满${recommendedBeforeDays}日前申请。过期不超过${acceptUntilAfterDays}日的还可以换发。`,
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'certificate',
  perPart: false,
  variants: [{ code: 'standard', name: '换发' }],
  notice: [
    {
      id: 'term',
      text: `从业资格证有效期是${part.certificateYears}年，在有效期届满${recommendedBeforeDays}日前向原发证机关申请换发。`,
    },
    { id: 'early', text: '换证时间没到的，不能办理。' },
    { id: 'late', text: `超过有效期${acceptUntilAfterDays}日没有换证的，按规定注销。` },
    { id: 'lost', text: '证快到期又丢了的，也办换发，在申请原因里写明。' },
    part.feeNotice,
    part.truthNotice,
    part.privacyNotice,
  ],
  statement: '本人从业资格证信息未发生变化',
  eligibility: [
    part.holdsCertificate,
    part.roadPractitioner('taxi-certificate-renewal'),
    part.inForce,
    part.notTooOld(part.roadAgeLimits),
    part.inRenewalWindow(part.renewal),
    part.oneAtATime('certificate'),
  ],
  locked: part.lockedValues,
  fields: [
    { ...part.vehicleClassField, when: part.isDriver },
    { ...part.reasonField, help: '例如：有效期快到了' },
    {
      id: 'lost',
      kind: 'yesno',
      label: '原证还在不在',
      props: { yes: '丢了', no: '还在' },
      source: [statute('遗失的证不能要求上传（行政许可法 第三十一条）', 'R')],
    },
    part.addressField,
    part.contactField,
    part.phoneField,
    part.receiveField,
    { ...part.postalField, when: { field: 'receive', is: 'mail' } },
  ],
  materials: [
    part.portrait(),
    part.drivingLicence,
    { ...part.certificateInfo, when: { field: 'lost', is: false } },
    { ...part.certificateViolations, when: { field: 'lost', is: false } },
  ],
  promise: part.usualPromise('三.3'),
  checklist: part.usualChecklist,
  refusals: part.usualRefusals,
  questions: [
    {
      id: 'early',
      question: '换证时间没到，可以办吗？',
      answer: `不可以。要在有效期届满${recommendedBeforeDays}日前申请，最早从届满前${part.renewal.opensBeforeDays}日起。`,
      source: [guide('S2', '一（八）')],
    },
    {
      id: 'term',
      question: '提前换发会少算有效期吗？',
      answer: `不会。新的有效期从原有效期满的第二天起算${part.certificateYears}年；已经过期的，从办结那天起算。`,
      source: [statute('新有效期的起算为通行做法，未见原文', 'B')],
    },
    part.photoQuestion,
    part.licenceQuestion,
    part.otherMaterialQuestion,
    part.whereQuestion,
  ],
  elsewhere: [
    {
      id: 'restored',
      title: '2026年3月20日前因超过60周岁被注销的',
      bring: [],
      source: [statute('河南交运便字〔2026〕177号（恢复不用申请）', 'R2')],
      text: '年龄上限改为63周岁后，60到63周岁的证由发证机关恢复，不用申请。没有恢复的请联系发证机关。',
    },
  ],
  lost: { field: 'lost', is: true },
  contacts: part.usualContacts,
  result: { form: 'approval', title: '从业资格证（换发）', card: true },
  register: [
    { op: 'renewValidity', years: part.certificateYears, from: 'expiry' },
    { op: 'setHolder', key: 'vehicleClass', field: 'vehicleClass' },
    { op: 'setHolder', key: 'address', field: 'residence' },
    { op: 'setHolder', key: 'phone', field: 'phone' },
    { op: 'issueCard', why: '换发', voids: '换发作废' },
  ],
  sources: [
    guide('S3', '三 从业资格证换发'),
    guide('S2', '四 从业资格证换发'),
    guide('S1', '从业资格证换发'),
    guide('S0', '四'),
  ],
})
