import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import {
  driverCategories,
  lapsed,
  notTooOld,
  otherMaterialQuestion,
  roadAgeLimits,
  taxiCategories,
  usualContacts,
  whereQuestion,
} from './parts'

const sameSource = [guide('S3', '二.1'), guide('S2', '三 第二步')]
const page = { kind: 'document' as const, advice: ['拍全四个角', '字要看得清', '不要翻拍屏幕或复印件'] }

/**
 * 道路运输驾驶员诚信考核: every 12 months from the first issue of a category a driver is graded; he applies
 * within 20 days after the cycle has ended (S2 三.二).
 */
export const integrityAssessment = defineService({
  code: 'integrity-assessment',
  item: '11',
  name: '道路运输驾驶员诚信考核',
  short: '诚信考核',
  who: '道路旅客运输、普通货运和危货运输驾驶员',
  whenText: '从初次领证那天起每12个月考核一次，每个周期满后的20天内申请。',
  applicant: ['person'],
  subject: 'certificate',
  exclusionGroup: 'integrity-assessment',
  perPart: true,
  variants: [{ code: 'standard', name: '诚信考核' }],
  notice: [
    { id: 'cycle', text: '考核周期是12个月，从初次领取从业资格证那天算起。' },
    { id: 'window', text: '每个周期满后的20天内申请。没到时间不能提前申请。' },
    { id: 'valid', text: '从业资格证要在有效期内，信息没有变化。有变化的，先办变更。' },
    { id: 'truth', text: '填写的内容和上传的照片要真实。提供虚假材料的，一年内不能再申请。' },
    { id: 'privacy', text: '办理时会用到您的姓名、身份证号和从业记录，只用于这次考核。' },
  ],
  statement: '本人从业资格证在有效期内且信息未发生变化',
  eligibility: [
    {
      id: 'holds',
      label: '有从业资格证',
      source: [guide('S3', '二.1')],
      rule: { kind: 'holds', missing: '证照库里没有查到您的从业资格证。证在其他身份证号下的，请联系发证机关' },
    },
    {
      id: 'category',
      label: '是驾驶员',
      source: [guide('S2', '三.一 适用对象')],
      rule: {
        kind: 'part',
        codes: driverCategories,
        none: '诚信考核只面向道路运输驾驶员，这个从业资格类别不用办',
        others: {
          codes: taxiCategories,
          text: '出租汽车驾驶员办服务质量信誉考核',
          insteadGoTo: 'taxi-service-assessment',
        },
      },
    },
    {
      id: 'status',
      label: '证照状态正常',
      source: [guide('S2', '三.二 受理条件')],
      rule: { kind: 'registerStatus', allowed: ['normal'], insteadGoTo: 'contact' },
    },
    notTooOld(roadAgeLimits),
    {
      id: 'valid',
      label: '证在有效期内',
      source: [guide('S2', '三.二 受理条件'), statute('道路运输从业人员管理规定 第二十九条', 'R2')],
      rule: {
        kind: 'window',
        anchor: 'validUntil',
        closesAfterDays: 0,
        roll: false,
        insteadGoTo: 'certificate-renewal',
        lapsed: lapsed(),
        texts: { now: '从业资格证有效期至{end}', notYet: '证还没有生效', closed: '您的证{since}过期，先换发再考核' },
      },
    },
    {
      id: 'window',
      label: '在申请时间内',
      source: [guide('S2', '三.二 受理条件'), statute('道路运输从业人员管理规定 第三十六条', 'R2')],
      rule: {
        kind: 'window',
        anchor: 'firstIssued',
        cycleMonths: 12,
        opensAfterDays: 1,
        closesAfterDays: 20,
        roll: true,
        insteadGoTo: 'contact',
        texts: {
          now: '现在可以办理，{until}截止',
          notYet: '还不能办，{from}起可办理',
          closed: '这个周期的申请时间{since}已经结束，请联系发证机关。下一次{next}起可办理',
        },
      },
    },
    {
      id: 'exclusive',
      label: '没有在办的同类申请',
      source: [statute('防止同一事项重复办理', 'B')],
      rule: { kind: 'exclusive', group: 'integrity-assessment' },
    },
  ],
  locked: [
    { key: 'name', label: '姓名', source: sameSource },
    { key: 'idNumber', label: '证件号', source: sameSource },
    { key: 'certificateNumber', label: '证号', source: sameSource },
    { key: 'validUntil', label: '有效期至', source: sameSource },
  ],
  fields: [
    {
      id: 'category',
      kind: 'category',
      label: '从业资格类别',
      props: {},
      help: '证上有几个类别的，这次考核选一个',
      source: [guide('S0', '二.4')],
    },
    {
      id: 'unit',
      kind: 'unit',
      label: '服务单位',
      props: { max: 60 },
      prefill: 'unit',
      help: '有单位的填单位名称，没有的选“个人”',
      source: [guide('S3', '二.1'), guide('S2', '三 第二步')],
    },
    {
      id: 'phone',
      kind: 'phone',
      label: '联系电话',
      props: {},
      prefill: 'phone',
      source: [guide('S3', '二.1 个人信息')],
    },
  ],
  materials: [
    {
      id: 'education-record',
      name: '考核周期学习教育情况',
      form: '原件影像',
      shows: 'education',
      reason: '看这个周期的继续教育是否完成',
      source: [guide('S3', '二.2'), guide('S1', '诚信考核 所需材料清单')],
      parts: [{ id: 'page', label: '学习教育情况', min: 1, max: 3, sample: 'education-record', photo: page }],
    },
    {
      id: 'certificate-info',
      name: '从业资格证个人信息页',
      form: '原件影像',
      shows: 'certificate',
      reason: '核对证上的姓名、证号和有效期',
      source: [guide('S3', '二.2'), guide('S2', '三 第三步')],
      parts: [{ id: 'page', label: '个人信息页', min: 1, max: 1, sample: 'certificate-info-page', photo: page }],
    },
    {
      id: 'certificate-violations',
      name: '从业资格证违章记录页',
      form: '原件影像',
      shows: 'certificate',
      reason: '核对这个周期的违章和扣分',
      source: [guide('S3', '二.2'), guide('S2', '三 第三步')],
      parts: [{ id: 'page', label: '违章记录页', min: 1, max: 3, sample: 'certificate-violation-page', photo: page }],
    },
  ],
  promise: {
    acceptWorkdays: 2,
    decideWorkdays: 3,
    decideFrom: 'acceptance',
    source: [guide('S3', '二.3'), guide('S2', '三 第四步')],
  },
  checklist: [
    { id: 'window', text: '在考核周期届满后20日内', check: { node: 'window' } },
    { id: 'valid', text: '证在有效期内', check: { node: 'valid' } },
    { id: 'complete', text: '三份材料齐全', check: 'complete' },
    { id: 'same', text: '照片与本人证件一致' },
    { id: 'clear', text: '照片清晰、无遮挡' },
  ],
  refusals: [
    { id: 'not-due', text: '不在申请时间内' },
    { id: 'not-driver', text: '不属于道路运输驾驶员' },
    { id: 'not-authority', text: '不属于本机关发证' },
    { id: 'other', text: '其他原因' },
  ],
  questions: [
    {
      id: 'early',
      question: '没到考核时间，能提前办吗？',
      answer: '不能。每个周期满了以后，20天内申请。',
      source: [guide('S2', '一（六）四'), guide('S2', '三.二 受理条件')],
    },
    { id: 'unit', question: '没有服务单位怎么填？', answer: '选“个人”。', source: [guide('S3', '二.1')] },
    otherMaterialQuestion,
    whereQuestion,
  ],
  contacts: usualContacts,
  result: {
    form: 'grade',
    title: '诚信考核凭证',
    voucher: { kind: 'integrity-grade', title: '道路运输驾驶员', numberWord: '诚考' },
    rules: [
      {
        id: 'integrity-grades-1',
        from: '2000-01-01',
        grades: [
          { code: 'AAA', word: '优良' },
          { code: 'AA', word: '合格' },
          { code: 'A', word: '基本合格' },
          { code: 'B', word: '不合格' },
        ],
        rows: [
          { grade: 'B', pointsFrom: 20, pointsTo: 999, why: '考核周期内累计计分达到20分' },
          {
            grade: 'AAA',
            pointsFrom: 0,
            pointsTo: 0,
            previous: ['AAA', 'AA'],
            why: '上次考核AA级及以上，本周期没有计分',
          },
          {
            grade: 'AA',
            pointsFrom: 0,
            pointsTo: 9,
            previous: ['AAA', 'AA', 'A'],
            why: '上次考核A级及以上，本周期计分不到10分',
          },
          { grade: 'A', pointsFrom: 0, pointsTo: 19, why: '本周期计分不到20分，没有达到AA级的条件' },
        ],
        source: [
          statute('道路运输从业人员管理规定 第三十七条（等级）', 'R2'),
          statute('各等级的计分条件为通行做法，未见原文', 'B'),
        ],
      },
    ],
  },
  register: [{ op: 'addAssessment' }],
  sources: [
    guide('S2', '三 诚信考核申请'),
    guide('S3', '二 诚信考核申请及凭证下载'),
    guide('S1', '道路运输驾驶员网上诚信考核'),
  ],
})
