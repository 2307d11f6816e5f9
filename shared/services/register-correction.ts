import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

const option = (value: string, label: string) => ({ value, label })
const wrongIn = (...values: string[]) => ({ field: 'what' as const, in: values })

/** 核实申请: the register has something wrong about a certificate; the issuing authority checks and answers (S3 提示一). */
export const registerCorrection = defineService({
  code: 'register-correction',
  item: '19',
  name: '从业资格证信息核实申请',
  short: '信息核实',
  who: '证照库里的信息和实际不一致的从业人员',
  whenText: '发现证照库里的信息有误，随时可以申请。证过期或暂停的也可以。',
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'register-correction',
  perPart: false,
  variants: [{ code: 'standard', name: '信息核实' }],
  notice: [
    { id: 'what', text: '证照库里的姓名、证号、类别、有效期等和实际不一致的，向原发证机关申请核实。' },
    { id: 'answer', text: '发证机关自受理之日起2个工作日内核实。确实有误的，更正证照库；没有误的，写明核实结果。' },
    { id: 'change', text: '信息原来是对的、后来变了的（换单位、搬家、驾驶证增驾），请办变更。' },
    part.feeNotice,
    part.truthNotice,
    part.privacyNotice,
  ],
  statement: '本人要核实的是这本证',
  eligibility: [part.holdsCertificate, part.oneAtATime('register-correction')],
  locked: part.lockedValues,
  fields: [
    {
      id: 'what',
      kind: 'choice',
      label: '哪一项有误',
      source: [guide('S3', '提示一'), statute('可核实的项目为证照库登记的各项', 'B')],
      props: {
        options: [
          option('name', '姓名'),
          option('certificateNumber', '证号'),
          option('categories', '从业资格类别'),
          option('validity', '有效期'),
          option('firstIssued', '初次领证日期'),
          option('unit', '服务单位'),
          option('address', '住址'),
          option('vehicleClass', '准驾车型'),
          option('violations', '违章记录'),
          option('other', '其他'),
        ],
      },
    },
    {
      id: 'right',
      kind: 'text',
      label: '应该是什么',
      props: { min: 1, max: 200, multiline: true },
      help: '照证件上写的填',
      source: [guide('S3', '提示一')],
    },
    {
      id: 'explanation',
      kind: 'text',
      label: '情况说明',
      props: { min: 4, max: 500, multiline: true },
      help: '例如：证上印的是2027年到期，这里显示2026年',
      source: [guide('S3', '提示一')],
    },
    part.contactField,
    part.phoneField,
  ],
  materials: [
    { ...part.certificateInfo, reason: '核对证上印的内容' },
    { ...part.certificateViolations, reason: '核对证上的违章记录', when: wrongIn('violations') },
    { ...part.drivingLicence, reason: '核对准驾车型', when: wrongIn('vehicleClass') },
    { ...part.idCard, reason: '核对姓名', when: wrongIn('name', 'certificateNumber') },
  ],
  promise: { acceptWorkdays: 2, decideWorkdays: 2, decideFrom: 'acceptance', source: [guide('S3', '提示一')] },
  checklist: [
    { id: 'evidence', text: '核对过申请人上传的证件' },
    { id: 'records', text: '查过发证档案' },
  ],
  refusals: [
    { id: 'right', text: '核实无误' },
    { id: 'not-authority', text: '不属于本机关发证' },
    { id: 'unproved', text: '上传的证件看不出有误' },
    { id: 'false-material', text: '材料与实际不符' },
    { id: 'other', text: '其他原因' },
  ],
  questions: [
    {
      id: 'how-long',
      question: '多久有结果？',
      answer: '受理后2个工作日内核实完，结果在办件里看得到。',
      source: [guide('S3', '提示一')],
    },
    {
      id: 'doubt',
      question: '对核实结果有疑问怎么办？',
      answer: '请联系办理机关，电话在办件页面上。',
      source: [guide('S3', '提示一')],
    },
    part.whereQuestion,
  ],
  elsewhere: [
    {
      id: 'points',
      title: '对违章计分本身有异议',
      text: '计分由作出处罚的机关决定。请先向作出处罚的机关申请复核，改了以后证照库跟着改。',
      bring: ['处罚决定书'],
      source: [statute('行政处罚法 第七十三条'), statute('先后次序为通行做法', 'B')],
    },
  ],
  contacts: part.usualContacts,
  result: { form: 'approval', title: '信息核实' },
  register: [
    {
      op: 'correct',
      keys: ['name', 'validFrom', 'validUntil', 'firstIssued', 'vehicleClass', 'unit', 'unitPhone', 'address', 'phone'],
    },
  ],
  sources: [guide('S3', '提示一')],
})
