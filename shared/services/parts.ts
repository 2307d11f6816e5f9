import type { EligibilityNode, Material, ServiceDefinition } from '../vocabulary/definition'
import type { AgeProps } from '../vocabulary/eligibility/age'
import type { WindowRule } from '../vocabulary/eligibility/window'
import type { Field, Locked } from '../vocabulary/field'
import { vehicleClasses } from '../registry/vehicle-classes'
import { guide, statute } from '../vocabulary/source'
import type { KeyOf, SubjectName } from '../vocabulary/subjects'

type CertificateNode = EligibilityNode<'certificate'>

/**
 * What the items of one person's certificate have in common: each stands here once, with its source, and a
 * definition puts together what it needs. Rules are dated data: changing a number or a day is one line.
 */

/** Driver, escort and loading manager (S1 业务范围, S2 四–六 适用对象). */
export const roadCategories = ['01001', '02001', '03001', '03002', '03003']
export const driverCategories = ['01001', '02001', '03001']
export const isDriver = { parts: driverCategories } as const

/** 60 years of age until 2026-03-19, 63 from the day on which 交通运输部令2026年第2号 came into force. */
export const roadAgeLimits: AgeProps['limits'] = [
  { from: '2000-01-01', max: 60 },
  { from: '2026-03-20', max: 63 },
]

/** The term of a certificate in years (从业人员管理规定 29). */
export const certificateYears = 6

/** When a certificate can be renewed, in days around the end of its validity. */
export interface RenewalWindow {
  opensBeforeDays: number
  recommendedBeforeDays: number
  acceptUntilAfterDays: number
}
/** 30 days and 180 days are law (29, 32); 90 days are the platform's (the guides name no first day: A9#12). */
export const renewal: RenewalWindow = { opensBeforeDays: 90, recommendedBeforeDays: 30, acceptUntilAfterDays: 180 }

const article = (number: string) => statute(`道路运输从业人员管理规定 第${number}条`, 'R2')

export const holdsCertificate: CertificateNode = {
  id: 'holds',
  label: '有从业资格证',
  source: [guide('S3', '二.1')],
  rule: {
    kind: 'holds',
    missing: '证照库里没有查到您的从业资格证。证号知道的，可以在“我的证照”里绑定；查不到的，可以申请核实',
  },
}
export const taxiCategories = ['04001', '04002']
/** Road categories; a taxi driver is led to the item of the same name for taxis. */
export const roadPractitioner = (taxiItem: string): CertificateNode => ({
  id: 'category',
  label: '是道路运输从业人员',
  source: [guide('S2', '四.一 适用对象'), guide('S1', '业务范围')],
  rule: {
    kind: 'part',
    codes: roadCategories,
    none: '这本证上没有有效的道路运输从业资格类别',
    others: { codes: taxiCategories, text: '这是出租汽车驾驶员的证，请从“出租汽车”的事项办理', insteadGoTo: taxiItem },
  },
})
export const inForce: CertificateNode = {
  id: 'status',
  label: '证照状态正常',
  source: [guide('S3', '三.1')],
  rule: { kind: 'registerStatus', allowed: ['normal'], insteadGoTo: 'contact' },
}
/** Not too old; who is, can only have the certificate cancelled. */
export const notTooOld = (limits: AgeProps['limits'], insteadGoTo = 'certificate-cancellation'): CertificateNode => ({
  id: 'age',
  label: '没有超龄',
  source: [
    article('九'),
    statute('交通运输部令2026年第2号（2026年3月20日起63周岁）', 'R2'),
    guide('S2', '六 受理条件（三）'),
  ],
  rule: { kind: 'age', limits, insteadGoTo },
})
/** 180 days after it has ended a certificate can only be cancelled. */
export const lapsed = (cancel = 'certificate-cancellation') => ({
  afterDays: renewal.acceptUntilAfterDays,
  text: `您的证{end}到期，过期已超过${renewal.acceptUntilAfterDays}日，按规定要注销，不能再办这一项`,
  insteadGoTo: cancel,
})
/** An expired certificate is renewed, and after 180 days cancelled: nothing else can be done with it. */
export const stillValid = (renew = 'certificate-renewal', cancel = 'certificate-cancellation'): CertificateNode => ({
  id: 'valid',
  label: '证在有效期内',
  source: [guide('S3', '四.1'), article('二十九'), article('三十二'), guide('S2', '六 受理条件（五）')],
  rule: {
    kind: 'window',
    anchor: 'validUntil',
    closesAfterDays: 0,
    roll: false,
    quiet: true,
    insteadGoTo: renew,
    lapsed: lapsed(cancel),
    texts: { now: '有效期至{end}', notYet: '', closed: '您的证{end}已到期，请直接办换发，换发后拿到的就是新证' },
  },
})
/** Counties that read the law otherwise: 陆丰 takes “到期前30日之内或到期后180日之内” (A9#12). */
const localRenewals = [{ division: '441581', opensBeforeDays: 30 }]
/** The window in which a certificate is renewed. */
export const inRenewalWindow = (
  { opensBeforeDays, recommendedBeforeDays, acceptUntilAfterDays }: RenewalWindow,
  cancel = 'certificate-cancellation',
): CertificateNode => {
  const rule: WindowRule<'certificate'> = {
    kind: 'window',
    anchor: 'validUntil',
    opensAfterDays: -opensBeforeDays,
    recommendedAfterDays: -recommendedBeforeDays,
    closesAfterDays: acceptUntilAfterDays,
    roll: false,
    insteadGoTo: cancel,
    texts: {
      now: `有效期至{end}，现在可以换发。届满${recommendedBeforeDays}日前办理最稳妥`,
      late: `有效期至{end}，已经过了届满${recommendedBeforeDays}日前的时间，请尽快换发，{until}截止`,
      notYet: `有效期至{end}，{from}起可申请换发`,
      closed: `有效期至{end}，过期已超过${acceptUntilAfterDays}日，按规定要注销，不能再换发`,
    },
  }
  rule.local = localRenewals.map(({ division, opensBeforeDays: days }) => ({
    division,
    opensAfterDays: -days,
    texts: { now: '有效期至{end}，现在可以换发，{until}截止', notYet: rule.texts.notYet, closed: rule.texts.closed },
  }))
  return {
    id: 'window',
    label: '在换发时间内',
    rule,
    source: [
      article('二十九'),
      article('三十二'),
      guide('S2', '四.二 受理条件'),
      guide('S2', '一（八）'),
      statute('最早申请日各地未见规定，暂按届满前90日', 'B'),
      statute('陆丰市按“到期前30日之内或到期后180日之内”', 'R2'),
    ],
  }
}
/** Cases that change the same certificate keep each other out. */
export const oneAtATime = (group: string) => ({
  id: 'exclusive',
  label: '没有在办的同类申请',
  source: [statute('防止同一本证重复办理', 'B')],
  rule: { kind: 'exclusive' as const, group },
})

const lockedSource = [
  guide('S3', '三.1'),
  statute('锁定项为姓名、证件号、证号、类别、有效期，其余可改并由办理人员核对', 'B'),
]
/** The lock set (A9#21): who somebody is and what he may do is corrected by 核实申请 only. */
const locked = <const K extends KeyOf<'certificate'>>(key: K, label: string) => ({ key, label, source: lockedSource })
export const lockedPerson = [locked('name', '姓名'), locked('idNumber', '证件号')]
export const lockedValues: Locked<'certificate'>[] = [
  ...lockedPerson,
  locked('certificateNumber', '证号'),
  locked('categories', '从业资格类别'),
  locked('validUntil', '有效期至'),
]

// Ids stay literal, so that conditions on them are checked by the compiler.
type Prefilled<F extends string, K> = Omit<Field<F>, 'prefill'> & { prefill?: K }
export const field = <const F extends string, const K extends KeyOf<SubjectName> = never>(
  of: Prefilled<F, K>,
): Prefilled<F, K> => of

export const vehicleClassField = field({
  id: 'vehicleClass',
  kind: 'choice',
  label: '准驾车型',
  prefill: 'vehicleClass',
  help: '和驾驶证上的一致',
  props: { options: vehicleClasses.map((value) => ({ value, label: value })) },
  source: [guide('S3', '三.1'), statute('机动车驾驶证申领和使用规定 附件1', 'R2')],
})
export const reasonField = field({
  id: 'reason',
  kind: 'text',
  label: '申请原因',
  props: { min: 2, max: 100 },
  source: [guide('S3', '三.1')],
})
export const addressField = field({
  id: 'residence',
  kind: 'text',
  label: '住址',
  props: { min: 4, max: 100 },
  prefill: 'address',
  source: [guide('S3', '三.1')],
})
export const contactField = field({
  id: 'contact',
  kind: 'text',
  label: '联系人',
  props: { min: 2, max: 30 },
  prefill: 'name',
  source: [guide('S3', '三.1')],
})
export const phoneField = field({
  id: 'phone',
  kind: 'phone',
  label: '联系电话',
  props: {},
  prefill: 'phone',
  source: [guide('S3', '三.1')],
})
export const unitField = field({
  id: 'unit',
  kind: 'unit',
  label: '服务单位',
  props: { max: 60 },
  prefill: 'unit',
  help: '有单位的填单位名称，没有的选“个人”',
  source: [guide('S3', '五.1')],
})
export const receiveField = field({
  id: 'receive',
  kind: 'receive',
  label: '领取方式',
  props: {
    options: [
      { value: 'pickup', label: '自取', line: '到发证机关窗口领取' },
      { value: 'mail', label: '邮寄到付', line: '快递费签收时付' },
    ],
  },
  source: [guide('S3', '三.1'), guide('S0', '三.4')],
})
/** Asked where 邮寄 is chosen. */
export const postalField = field({
  id: 'address',
  kind: 'address',
  label: '邮寄地址',
  props: {},
  source: [guide('S0', '三.4'), guide('S1', '补发 申请流程4')],
})

export const document = { kind: 'document' as const, advice: ['拍全四个角', '字要看得清', '不要翻拍屏幕或复印件'] }
/** Materials without conditions on answers; a definition adds its own: `{ ...certificateInfo, when: … }`. */
type Part = Material<never>

/** 近期二寸正面免冠彩色证件照; a plain red, blue or white background unless an item wants one colour (A9#22). */
export const portrait = (background: ('white' | 'blue' | 'red')[] = ['white', 'blue', 'red']): Part => ({
  id: 'portrait',
  name: background.length === 1 ? '二寸白底免冠电子证件照' : '近期二寸正面免冠彩色证件照',
  form: '电子版照片',
  shows: 'person',
  reason: '印在新的从业资格证上',
  source: [guide('S3', '三.2'), guide('S1', '补发 所需材料清单'), guide('S2', '一（六）')],
  parts: [
    {
      id: 'photo',
      label: '证件照',
      min: 1,
      max: 1,
      sample: background.length === 1 ? 'portrait-white' : 'portrait-blue',
      photo: {
        kind: 'portrait',
        background,
        size: { name: '二寸', minWidth: 295, minHeight: 413, ratio: { width: 35, height: 49 }, tolerance: 0.1 },
        advice: ['用照相馆的原始电子照片', '正面、免冠', '不要翻拍，不要生活照'],
      },
    },
  ],
})
/** Both leaves: without the second one an application fails (S2 一（六）三). */
export const drivingLicence: Part = {
  id: 'driving-licence',
  name: '机动车驾驶证',
  form: '原件影像',
  shows: 'driving-licence',
  reason: '核对准驾车型，看驾驶证是否有效',
  when: isDriver,
  source: [guide('S3', '三.2'), guide('S1', '换发 所需材料清单'), guide('S2', '一（六）三')],
  parts: [
    { id: 'main', label: '正本', min: 1, max: 1, sample: 'driving-licence-main', photo: document },
    {
      id: 'second',
      label: '副本（有本人信息和档案编号的一页）',
      min: 1,
      max: 1,
      sample: 'driving-licence-second',
      photo: document,
    },
  ],
}
export const certificateInfo: Part = {
  id: 'certificate-info',
  name: '从业资格证个人信息页',
  form: '原件影像',
  shows: 'certificate',
  reason: '核对证上的姓名、证号和有效期',
  source: [guide('S3', '三.2')],
  parts: [{ id: 'page', label: '个人信息页', min: 1, max: 1, sample: 'certificate-info-page', photo: document }],
}
export const certificateViolations: Part = {
  id: 'certificate-violations',
  name: '从业资格证违章记录页',
  form: '原件影像',
  shows: 'certificate',
  reason: '看有没有没处理的违章记录',
  source: [guide('S3', '三.2')],
  parts: [{ id: 'page', label: '违章记录页', min: 1, max: 3, sample: 'certificate-violation-page', photo: document }],
}
/** All pages as one material, as the web guides had it (A9#1). */
export const certificateWhole: Part = {
  id: 'certificate-whole',
  name: '从业资格证',
  form: '原件影像',
  shows: 'certificate',
  reason: '核对证上的内容和违章记录',
  source: [guide('S1', '所需材料清单')],
  parts: [
    {
      id: 'page',
      label: '从业资格证',
      min: 1,
      max: 4,
      sample: 'certificate-whole',
      photo: { ...document, advice: document.advice.concat('个人信息页和有记录的页都要拍') },
    },
  ],
}
export const employmentContract: Part = {
  id: 'employment-contract',
  name: '新服务单位聘用合同',
  form: '原件影像',
  shows: 'contract',
  reason: '证明已经到新单位工作',
  source: [guide('S3', '五.2'), guide('S1', '变更 所需材料清单')],
  parts: [{ id: 'page', label: '合同', min: 1, max: 5, sample: 'employment-contract', photo: document }],
}
export const idCard: Part = {
  id: 'id-card',
  name: '身份证',
  form: '原件影像',
  shows: 'id-card',
  reason: '确认是本人申请',
  source: [guide('S3', '六.2')],
  parts: [
    { id: 'front', label: '有头像的一面', min: 1, max: 1, sample: 'id-card-front', photo: document },
    { id: 'back', label: '有国徽的一面', min: 1, max: 1, sample: 'id-card-back', photo: document },
  ],
}

/** Accepted within 2 working days, decided within 3 after acceptance. */
export const usualPromise = (section: string): ServiceDefinition['promise'] => ({
  acceptWorkdays: 2,
  decideWorkdays: 3,
  decideFrom: 'acceptance',
  source: [guide('S3', section)],
})

export const truthNotice = { id: 'truth', text: '填写的内容和上传的照片要真实。提供虚假材料的，一年内不能再申请。' }
export const privacyNotice = { id: 'privacy', text: '办理时会用到您的姓名、身份证号和从业记录，只用于办这件事。' }
export const feeNotice = { id: 'fee', text: '办理不收费。选邮寄的，快递费签收时付。' }
export const usualRefusals = [
  { id: 'not-authority', text: '不属于本机关发证' },
  { id: 'not-eligible', text: '不符合办理条件' },
  { id: 'false-material', text: '材料与实际不符' },
  { id: 'other', text: '其他原因' },
]
const check = (id: string, text: string) => ({ id, text })
export const usualChecklist = [
  check('same', '照片与本人证件一致'),
  check('clear', '照片清晰、无遮挡'),
  { ...check('complete', '材料齐全'), check: 'complete' as const },
  { ...check('register', '申请内容与证照库核对过'), check: 'compared' as const },
]

/** Answered in every province, whatever the item. */
export const usualContacts = [
  {
    id: 'national-line',
    name: '全国交通运输服务监督电话',
    phone: '12328',
    text: '咨询和投诉，各省都接',
    source: [statute('12328 交通运输服务监督电话', 'R2')],
  },
]

const ask = (id: string, question: string, answer: string, section: string) => ({
  id,
  question,
  answer,
  source: [guide('S2', section)],
})
/** 常见问题 of every item with a portrait or a driving licence. */
export const photoQuestion = ask(
  'photo',
  '证件照有什么要求？',
  '近期二寸正面免冠彩色照，png 或 jpg，背景是纯色（红、蓝、白）。最好用照相馆给的原始电子照片，翻拍的和生活照不能用。',
  '一（六）二',
)
export const licenceQuestion = ask(
  'licence',
  '驾驶证要传哪几页？',
  '正本和副本都要传，副本要有本人信息和档案编号。只传正本会审核不通过。',
  '一（六）三',
)
export const otherMaterialQuestion = ask(
  'other-material',
  '材料和要求的不一样，能办成吗？',
  '不能。按页面上每份材料的示例上传，比如要身份证的，不能用驾驶证代替。',
  '一（七）',
)
export const whereQuestion = {
  id: 'where',
  question: '人在外省，能办吗？',
  answer: '能。网上提交后由原发证机关办理，不用回发证地。',
  source: [guide('S2', '一（一）')],
}
