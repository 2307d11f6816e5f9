import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

const all = { covers: 'categories' } as const
const some = { not: all } as const

/** 从业资格证注销: all categories or some, by one tick list (S3 六, S2 六, A9#8). */
export const certificateCancellation = defineService({
  code: 'certificate-cancellation',
  item: '15',
  name: '道路运输从业人员从业资格证注销',
  short: '注销',
  who: '道路旅客运输、普通货运和危货运输驾驶员，危货运输押运人员、装卸管理人员',
  whenText: '不再从业的随时可以申请，可以只注销其中几个类别。',
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'certificate',
  perPart: false,
  variants: [{ code: 'standard', name: '注销' }],
  notice: [
    { id: 'effect', text: '注销后，注销的类别不能再从业，也不能恢复，要重新考试才能再领。' },
    { id: 'some', text: '只注销部分类别的，其余类别换发新证。' },
    { id: 'grounds', text: '本人申请、超过年龄上限、驾驶证被注销或吊销、超过有效期180日没有换证的，都从这里办。' },
    part.truthNotice,
    part.privacyNotice,
  ],
  statement: '本人清楚注销后不能恢复',
  eligibility: [
    part.holdsCertificate,
    part.roadPractitioner('taxi-certificate-cancellation'),
    part.inForce,
    part.oneAtATime('certificate'),
  ],
  locked: part.lockedValues.filter(({ key }) => key !== 'categories'),
  fields: [
    {
      id: 'categories',
      kind: 'category',
      label: '要注销的类别',
      props: { many: true, only: part.roadCategories },
      help: '全部勾选就是注销整本证',
      source: [guide('S3', '六.1'), guide('S0', '六.4')],
    },
    {
      id: 'ground',
      kind: 'choice',
      label: '注销原因',
      source: [guide('S2', '六 受理条件'), guide('S0', '六.4')],
      props: {
        options: [
          { value: 'own-request', label: '本人申请注销' },
          { value: 'age', label: '超过年龄上限' },
          { value: 'licence', label: '驾驶证被注销或吊销' },
          { value: 'overdue', label: '超过有效期180日没有换证' },
        ],
      },
    },
    part.contactField,
    part.phoneField,
    { ...part.receiveField, help: '其余类别的新证怎么领', when: some },
    { ...part.postalField, when: { all: [some, { field: 'receive', is: 'mail' }] } },
  ],
  materials: [
    part.idCard,
    part.portrait(['white']),
    { ...part.certificateInfo, when: some },
    { ...part.certificateViolations, when: some },
  ],
  promise: part.usualPromise('六.3'),
  checklist: part.usualChecklist,
  refusals: part.usualRefusals,
  questions: [
    {
      id: 'again',
      question: '注销以后还想开车，怎么办？',
      answer: '注销不能恢复，要重新参加考试，重新申领从业资格证。',
      source: [statute('道路运输从业人员管理规定 第三十二条', 'R2')],
    },
    {
      id: 'age',
      question: '年满60周岁的证会被注销吗？',
      answer: '从2026年3月20日起年龄上限是63周岁，没满63周岁的不用注销。',
      source: [statute('交通运输部令2026年第2号', 'R2')],
    },
    part.otherMaterialQuestion,
    part.whereQuestion,
  ],
  elsewhere: [
    {
      id: 'death',
      title: '持证人去世',
      text: '由近亲属带材料到发证机关窗口办理注销，不能用持证人的账号办。',
      bring: [
        '近亲属的身份证',
        '死亡证明或户口注销证明',
        '能说明亲属关系的证件（户口簿、结婚证等）',
        '持证人的从业资格证（找得到的）',
      ],
      source: [
        guide('S2', '六 受理条件（一）'),
        statute('个人信息保护法 第四十九条'),
        statute('要带的材料为通行做法', 'B'),
      ],
    },
  ],
  contacts: part.usualContacts,
  result: { form: 'approval', title: '从业资格证注销', card: some },
  register: [
    { op: 'cancelCategories', field: 'categories' },
    { op: 'setHolder', key: 'phone', field: 'phone' },
    { op: 'issueCard', why: '部分注销', voids: '注销作废', when: some },
  ],
  sources: [
    guide('S3', '六 从业资格证件注销'),
    guide('S2', '六 从业资格证注销'),
    guide('S1', '从业资格证注销'),
    guide('S0', '六'),
  ],
})
