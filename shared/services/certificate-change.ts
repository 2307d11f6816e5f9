import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

const info = { variant: 'info' } as const
const unit = { variant: 'unit' } as const
const changes = (...values: string[]) => ({ field: 'what' as const, in: values })

/** 从业资格证变更: what is printed on the certificate, or the employer (S3 五, S0 五). */
export const certificateChange = defineService({
  code: 'certificate-change',
  item: '14',
  name: '道路运输从业人员从业资格证变更',
  short: '变更',
  who: '道路旅客运输、普通货运和危货运输驾驶员，危货运输押运人员、装卸管理人员',
  whenText: '证上的信息或者服务单位变了，随时可以申请。',
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'certificate',
  perPart: false,
  variants: [
    { code: 'info', name: '从业资格证信息变更', line: '准驾车型、住址变了' },
    { code: 'unit', name: '服务单位变更', line: '换了工作单位' },
  ],
  notice: [
    { id: 'where', text: '向原发证机关申请变更。' },
    { id: 'valid', text: '证要在有效期内。已经到期的，先办换发。' },
    { id: 'identity', text: '姓名、证件号、证号、类别、有效期不在这里改，有误的请申请核实。' },
    part.feeNotice,
    part.truthNotice,
    part.privacyNotice,
  ],
  statement: '本人从业资格证在有效期内，除这次申请的内容外信息未发生变化',
  eligibility: [
    part.holdsCertificate,
    part.roadPractitioner('taxi-certificate-change'),
    part.inForce,
    part.notTooOld(part.roadAgeLimits),
    part.stillValid(),
    part.oneAtATime('certificate'),
  ],
  locked: part.lockedValues,
  fields: [
    {
      id: 'what',
      kind: 'choice',
      label: '变更内容',
      when: info,
      source: [guide('S0', '五（一）4')],
      props: {
        options: [
          { value: 'vehicleClass', label: '准驾车型' },
          { value: 'address', label: '住址' },
          { value: 'both', label: '两项都变' },
        ],
      },
    },
    {
      ...part.vehicleClassField,
      help: '变更后的，和驾驶证上的一致',
      when: { all: [info, changes('vehicleClass', 'both')] },
    },
    { ...part.addressField, help: '变更后的', when: { all: [info, changes('address', 'both')] } },
    { ...part.unitField, label: '工作单位', help: '新的单位名称，没有单位的选“个人”', when: unit },
    {
      id: 'unitPhone',
      kind: 'phone',
      label: '单位电话',
      props: { landline: true },
      prefill: 'unitPhone',
      help: '手机或座机，座机写上区号',
      when: { all: [unit, { not: { field: 'unit', is: '个人' } }] },
      source: [guide('S3', '五.1')],
    },
    part.reasonField,
    { ...part.contactField, when: info },
    { ...part.phoneField, when: info },
    { ...part.receiveField, when: info },
    { ...part.postalField, when: { all: [info, { field: 'receive', is: 'mail' }] } },
  ],
  materials: [
    part.portrait(),
    {
      ...part.drivingLicence,
      source: [statute('指南的变更材料没有列驾驶证；要核对变更后的准驾车型，暂要求上传', 'B')],
      when: { all: [info, changes('vehicleClass', 'both')] },
    },
    { ...part.employmentContract, when: { all: [unit, { not: { field: 'unit', is: '个人' } }] } },
  ],
  promise: part.usualPromise('五.3'),
  checklist: part.usualChecklist,
  refusals: part.usualRefusals,
  questions: [
    {
      id: 'contract',
      question: '没有聘用合同能办吗？',
      answer: '服务单位变更要传新单位的聘用合同。改为“个人”的不用传；只改准驾车型或住址的也不用传。',
      source: [guide('S0', '五（一）5')],
    },
    part.photoQuestion,
    part.otherMaterialQuestion,
    part.whereQuestion,
  ],
  elsewhere: [
    {
      id: 'transfer',
      title: '转到别的省市（转籍）',
      text: '转籍不在网上办，请到转出地和转入地的道路运输管理机构窗口办理。',
      bring: ['身份证', '从业资格证'],
      source: [statute('各地办事目录有转籍，指南没有写', 'C')],
    },
    {
      id: 'name',
      title: '改了姓名或身份证号',
      text: '请先到公安机关办好新身份证，再带材料到发证机关窗口。',
      bring: ['身份证', '户口簿（有变更记录的一页）', '从业资格证'],
      source: [statute('要带的材料为通行做法', 'B')],
    },
  ],
  contacts: part.usualContacts,
  result: { form: 'approval', title: '从业资格证变更', card: info },
  register: [
    { op: 'setHolder', key: 'vehicleClass', field: 'vehicleClass' },
    { op: 'setHolder', key: 'address', field: 'residence' },
    { op: 'setHolder', key: 'unit', field: 'unit' },
    { op: 'setHolder', key: 'unitPhone', field: 'unitPhone' },
    { op: 'setHolder', key: 'phone', field: 'phone' },
    { op: 'issueCard', why: '信息变更', voids: '变更作废', when: info },
  ],
  sources: [
    guide('S3', '五 从业资格证变更'),
    guide('S0', '五'),
    guide('S1', '从业资格证变更'),
    guide('S2', '六 从业资格证变更'),
  ],
})
