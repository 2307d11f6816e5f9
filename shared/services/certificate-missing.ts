import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

/** 核实申请 of somebody whose certificate is not found: the issuing authority looks for it and gives it to him. */
export const certificateMissing = defineService({
  code: 'certificate-missing', item: '18', name: '从业资格证查询不到的核实申请', short: '查不到证',
  who: '有从业资格证、但这里查不到的从业人员',
  whenText: '实名认证后没有显示您的证的，随时可以申请。',
  applicant: 'person', subject: 'person', exclusionGroup: 'certificate-missing', perCategory: false,
  variants: [{ code: 'standard', name: '查不到证' }],
  notice: [
    { id: 'why', text: '证照库里登记的身份证号是旧号码、写错或没写的，实名认证后查不到您的证。' },
    { id: 'first', text: '知道证号的，先试试在“我的证照”里绑定，绑定上就不用申请。' },
    { id: 'answer', text: '发证机关自受理之日起2个工作日内核实。查到是您的证，归到您名下；查不到的，写明原因。' },
    part.feeNotice, part.truthNotice, part.privacyNotice,
  ],
  statement: '本人持有从业资格证，要找的是本人的证',
  eligibility: [part.oneAtATime('certificate-missing')],
  locked: part.lockedValues.filter(({ key }) => key === 'name' || key === 'idNumber'),
  fields: [
    { id: 'authority', kind: 'authority', label: '发证机关', props: {}, help: '证上盖章的机关', source: [guide('S3', '提示一')] },
    { id: 'number', kind: 'text', label: '从业资格证号', props: { min: 6, max: 30 }, optional: true, help: '证上印的号码，不知道的不填', source: [guide('S3', '提示一')] },
    { id: 'lost', kind: 'yesno', label: '证还在不在', props: { yes: '丢了', no: '还在' }, source: [statute('遗失的证不能要求上传（行政许可法 第三十一条）', 'R')] },
    { id: 'explanation', kind: 'text', label: '情况说明', props: { min: 4, max: 500, multiline: true }, help: '例如：2010年领的证，当时用的是15位身份证号', source: [guide('S3', '提示一')] },
    part.contactField, part.phoneField,
  ],
  materials: [{ ...part.certificateInfo, reason: '按证上印的内容去查', when: { field: 'lost', is: false } }, { ...part.idCard, reason: '确认是您本人的证' }],
  promise: { acceptWorkdays: 2, decideWorkdays: 2, decideFrom: 'acceptance', source: [guide('S3', '提示一')] },
  checklist: [{ id: 'evidence', text: '核对过申请人上传的证件' }, { id: 'records', text: '查过发证档案' }],
  refusals: [
    { id: 'nothing', text: '没有查到这本证' }, { id: 'not-authority', text: '不属于本机关发证' }, { id: 'somebody-else', text: '这本证是另一个人的' }, { id: 'false-material', text: '材料与实际不符' }, { id: 'other', text: '其他原因' },
  ],
  questions: [
    { id: 'why', question: '为什么查不到我的证？', answer: '系统按身份证号找证。证照库里登记的是15位旧号码、号码有误或没有登记的，就找不到。', source: [statute('按身份证号自动关联见各指南，原因为通行情况', 'B')] },
    { id: 'how-long', question: '多久有结果？', answer: '受理后2个工作日内核实完，结果在办件里看得到。', source: [guide('S3', '提示一')] },
  ],
  contacts: part.usualContacts,
  result: { form: 'approval', title: '查不到证的核实' },
  register: [{ op: 'linkHolder' }],
  lost: { field: 'lost', is: true },
  sources: [guide('S3', '提示一')],
})
