import nacl from 'tweetnacl'
import { grading } from '../../shared/assessment'
import { addDays, dayOf, instantOf, workdaysLeft } from '../../shared/calendar'
import {
  allowed,
  fold,
  possible,
  timeline,
  type CaseEvent,
  type EventFacts,
  type EventType,
} from '../../shared/casework'
import { applyContract } from '../../shared/contracts'
import { lampFor } from '../../miniprogram/components/lamp/lamp-for'
import { assess, assessAll, bestAnswer, subjectKey } from '../../shared/eligibility'
import { maskName } from '../../shared/identity'
import {
  answerWith,
  furthestStep,
  problems,
  stepsOf,
  strayAnswers,
  visibleMaterials,
  type Draft,
} from '../../shared/journey'
import type { Certificate } from '../../shared/registry/certificate'
import { catalogueEntry } from '../../shared/services/catalogue'
import { definitionChanges } from '../../shared/services/changes'
import { serviceOf } from '../../shared/services'
import { resolve, resolvedText } from '../../shared/services/resolve'
import { amend, type Province } from '../../shared/vocabulary/amend'
import { applyOperations } from '../../shared/vocabulary/operations'
import { guide } from '../../shared/vocabulary/source'
import { assemble, encodeVoucher, signInput, verifyVoucher, voucherUrl } from '../../shared/vouchers'
import { certificateRecord, certificateSubject } from '../fixtures/certificate'

const item = serviceOf('integrity-assessment')!
const FREIGHT = '02001'
const PASSENGER = '01001'
const ESCORT = '03002'

const certificate = (change: Partial<Certificate> = {}): Certificate => ({
  id: 'certificate-1',
  status: 'normal',
  division: '620102',
  validFrom: '2025-09-11',
  validUntil: '2031-09-10',
  categories: [{ code: FREIGHT, firstIssued: '2025-09-11', status: 'normal' }],
  assessments: [],
  violations: [],
  ...change,
})
const issued = (firstIssued: string, change: Partial<Certificate> = {}) =>
  certificate({ categories: [{ code: FREIGHT, firstIssued, status: 'normal' }], ...change })
const ask = (held: Certificate | undefined, today: string, part = FREIGHT, activeGroups: string[] = []) =>
  assess(item, { today, subject: held && certificateSubject(held), part, activeGroups })

describe('谁可以办', () => {
  const day = '2026-09-20'
  test('旅客运输、货物运输、危险货物运输驾驶员可以办', () => {
    for (const code of [PASSENGER, FREIGHT, '03001']) {
      const held = certificate({ categories: [{ code, firstIssued: '2025-09-11', status: 'normal' }] })
      expect(ask(held, day, code).outcome).toBe('now')
    }
  })
  test('押运人员不用办，并说明原因', () => {
    const held = certificate({ categories: [{ code: ESCORT, firstIssued: '2025-09-11', status: 'normal' }] })
    expect(ask(held, day, ESCORT)).toMatchObject({
      outcome: 'never',
      reason: '诚信考核只面向道路运输驾驶员，这个从业资格类别不用办',
    })
  })
  test('没有从业资格证的，告诉去哪里问', () => {
    const [answer] = assessAll(() => item, { today: day, subjects: [], activeGroups: {} })
    expect(answer).toMatchObject({ outcome: 'never', reason: expect.stringContaining('没有查到您的从业资格证') })
  })
  test.each([
    ['suspended', '暂停'],
    ['revoked', '吊销'],
    ['cancelled', '已注销'],
  ] as const)('证照库里是%s的不能办', (status, word) => {
    expect(ask(certificate({ status }), day)).toMatchObject({
      outcome: 'never',
      reason: expect.stringContaining(`“${word}”`),
      insteadGoTo: 'contact',
    })
  })
  test('证过期的，先去换发', () => {
    expect(ask(certificate({ validUntil: '2026-09-19' }), day)).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-renewal',
      reason: '您的证2026年9月19日过期，先换发再考核',
    })
    expect(ask(certificate({ validUntil: '2026-09-20' }), day).outcome).toBe('now')
  })
  test('有两个类别的，每个类别单独回答，先说现在能办的', () => {
    const held = certificate({
      categories: [
        { code: PASSENGER, firstIssued: '2020-01-10', status: 'normal' },
        { code: FREIGHT, firstIssued: '2025-09-11', status: 'normal' },
      ],
    })
    const answers = assessAll(() => item, { today: day, subjects: [certificateSubject(held)], activeGroups: {} })
    expect(answers.map(({ part, outcome }) => [part, outcome])).toEqual([
      [PASSENGER, 'closed'],
      [FREIGHT, 'now'],
    ])
    expect(bestAnswer(answers).part).toBe(FREIGHT)
  })
  test('同一个类别已有一件在办的，不能再提交', () => {
    const held = certificate()
    const busy = { [subjectKey(held.id, FREIGHT)]: [item.exclusionGroup] }
    const [answer] = assessAll(() => item, { today: day, subjects: [certificateSubject(held)], activeGroups: busy })
    expect(answer).toMatchObject({ outcome: 'closed', reason: '这本证已有一件同类申请在办，办完才能再提交' })
  })
})

describe('证不能再用的，去该去的地方', () => {
  test('过期的先换发，过期超过180日的去注销，不说换发', () => {
    expect(ask(certificate({ validUntil: '2026-09-19' }), '2026-09-20')).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-renewal',
    })
    const lapsed = ask(certificate({ validUntil: '2026-03-01' }), '2026-09-20')
    expect(lapsed).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-cancellation',
      reason: expect.stringContaining('要注销'),
    })
    expect(lapsed.nodes.filter(({ reason }) => reason.includes('换发'))).toEqual([])
  })
  test('超过年龄上限的，去注销', () => {
    expect(
      assess(item, {
        today: '2026-09-20',
        birth: '1962-01-01',
        subject: certificateSubject(certificate()),
        part: FREIGHT,
        activeGroups: [],
      }),
    ).toMatchObject({ outcome: 'never', insteadGoTo: 'certificate-cancellation' })
  })
})

describe('什么时候办：周期12个月，满后20天内申请，最后一天是休息日的顺延', () => {
  test.each([
    ['2024-03-15', '2025-03-15', '2025-03-16', '2025-04-07', '清明'],
    ['2025-09-11', '2026-09-11', '2026-09-12', '2026-10-08', '国庆'],
    ['2025-01-28', '2026-01-28', '2026-01-29', '2026-02-24', '春节'],
    ['2024-02-29', '2025-02-28', '2025-03-01', '2025-03-20', '不顺延'],
    ['2024-02-29', '2026-02-28', '2026-03-01', '2026-03-20', '第二个周期，不顺延'],
  ])('%s初次领证，周期到%s，%s起可办，%s截止（%s）', (first, end, opens, closes) => {
    const held = issued(first, { validUntil: '2030-01-01', assessments: [] })
    expect(ask(held, end).outcome).not.toBe('now')
    expect(ask(held, opens)).toMatchObject({ outcome: 'now', until: closes, cycleEnd: end })
    expect(ask(held, closes)).toMatchObject({ outcome: 'now', until: closes, cycleEnd: end })
    expect(ask(held, addDays(closes, 1))).toMatchObject({ outcome: 'closed', since: closes })
  })
  test('没到时间不能提前申请，告诉哪天可以', () => {
    expect(ask(issued('2025-11-28'), '2026-11-21')).toMatchObject({
      outcome: 'notYet',
      from: '2026-11-29',
      reason: '还不能办，11月29日 周日起可办理',
    })
  })
  test('错过的，告诉下一次是哪天', () => {
    expect(ask(issued('2024-03-15'), '2025-04-08')).toMatchObject({
      outcome: 'closed',
      from: '2026-03-16',
      insteadGoTo: 'contact',
      reason: '这个周期的申请时间2025年4月7日已经结束，请联系发证机关。下一次2026年3月16日起可办理',
    })
  })
  test('这个周期已经评过级的，等下一个周期', () => {
    const assessments = [{ category: FREIGHT, cycleEnd: '2026-09-11', grade: 'A', points: 0, decidedOn: '2026-09-20' }]
    expect(ask(issued('2025-09-11', { assessments }), '2026-09-25')).toMatchObject({
      outcome: 'notYet',
      from: '2027-09-12',
    })
  })
  test('每条回答都说明依据', () => {
    for (const node of ask(certificate(), '2026-09-20').nodes) expect(node.sources.length).toBeGreaterThan(0)
  })
})

const context = { parts: [{ code: FREIGHT, name: '经营性道路货物运输驾驶员' }] }
const complete: Draft = {
  variant: 'standard',
  noticeAgreed: true,
  subjectId: 'certificate-1',
  statementAgreed: true,
  answers: { category: FREIGHT, unit: '个人', phone: '13812346027' },
  files: { 'education-record/page': ['f1'], 'certificate-info/page': ['f2'], 'certificate-violations/page': ['f3'] },
}
const wrong = (change: Partial<Draft>) =>
  problems(item, { ...complete, ...change }, context).map(({ message }) => message)

describe('填什么', () => {
  test('步骤是：证照信息、个人信息、申请材料、确认提交', () =>
    expect(stepsOf(item)).toEqual(['subject', 'form', 'materials', 'confirm']))
  test('全部填好才到确认提交', () => expect(furthestStep(item, complete, context)).toBe('confirm'))
  test('先看业务须知，选证，并承诺证有效且信息没有变化', () => {
    expect(wrong({ noticeAgreed: false, subjectId: undefined, statementAgreed: false })).toEqual([
      '请先看业务须知并同意',
      '请选要办理的证',
      '请勾选：本人从业资格证在有效期内且信息未发生变化',
    ])
  })
  test('姓名、证件号、证号、有效期来自证照库，不能改', () => {
    expect(item.locked.map(({ label }) => label)).toEqual(['姓名', '证件号', '证号', '有效期至'])
    expect(strayAnswers(item, { ...complete, answers: { ...complete.answers, name: '别人' } })).toEqual(['name'])
  })
  test('服务单位没有就选“个人”', () => {
    expect(wrong({ answers: { ...complete.answers, unit: '' } })).toEqual(['请填服务单位，没有就选“个人”'])
    expect(wrong({ answers: { ...complete.answers, unit: '兰州样本运输有限公司' } })).toEqual([])
  })
  test('手机号少一位会说出来', () => {
    expect(wrong({ answers: { ...complete.answers, phone: '1381234602' } })).toEqual(['少了1位数字，手机号共11位'])
  })
  test('类别只能选这本证上有的，一次一个', () => {
    expect(wrong({ answers: { ...complete.answers, category: PASSENGER } })).toEqual(['这本证上没有所选的从业资格类别'])
    expect(wrong({ answers: { ...complete.answers, category: [FREIGHT, FREIGHT] } })).toEqual([
      '从业资格类别只能选一个',
    ])
  })
  test('改一项，其他内容都还在', () => {
    expect(answerWith(item, complete, 'unit', '兰州样本运输有限公司')).toEqual({
      ...complete,
      answers: { ...complete.answers, unit: '兰州样本运输有限公司' },
    })
  })
})

describe('交什么材料', () => {
  test('三份：学习教育情况、个人信息页、违章记录页', () => {
    expect(visibleMaterials(item, complete).map(({ name, form }) => [name, form])).toEqual([
      ['考核周期学习教育情况', '原件影像'],
      ['从业资格证个人信息页', '原件影像'],
      ['从业资格证违章记录页', '原件影像'],
    ])
  })
  test('少一份就说还差哪一份', () => {
    expect(wrong({ files: {} })).toEqual([
      '还差考核周期学习教育情况',
      '还差从业资格证个人信息页',
      '还差从业资格证违章记录页',
    ])
  })
  test('个人信息页只要一张，多了也会说', () => {
    expect(wrong({ files: { ...complete.files, 'certificate-info/page': ['a', 'b'] } })).toEqual([
      '从业资格证个人信息页最多1张',
    ])
  })
  test('每份材料都有样例，说明为什么要', () => {
    for (const { reason, parts } of item.materials) {
      expect(reason).not.toBe('')
      for (const { sample } of parts) expect(sample).not.toBe('')
    }
  })
})

let seq = 0
const event = <T extends EventType>(
  type: T,
  when: string,
  facts: EventFacts<T>,
  kind: 'person' | 'staff' | 'system' = 'staff',
): CaseEvent =>
  ({ seq: (seq += 1), type, at: Date.parse(`${when}:00+08:00`), by: { kind, id: 'x' }, facts, chain: '' }) as CaseEvent
const submitted = (when: string) => event('submitted', when, { digest: '' }, 'person')
const state = (...history: CaseEvent[]) => fold(history, item.promise)

describe('多久办好：受理2个工作日，受理后3个工作日出结果', () => {
  test('国庆前提交：10月9日前受理，10月13日前出结果', () => {
    const { clock } = state(submitted('2026-09-30T10:00'), event('accepted', '2026-10-09T16:00', {}))
    expect([clock.accept.day, clock.decide.day]).toEqual(['2026-10-09', '2026-10-13'])
  })
  test('春节前提交：2月14日周六补班，2月24日前受理，2月27日前出结果', () => {
    const { clock } = state(submitted('2026-02-13T10:00'), event('accepted', '2026-02-24T09:00', {}))
    expect([clock.accept.day, clock.decide.day]).toEqual(['2026-02-24', '2026-02-27'])
  })
  test('受理早，结果的期限跟着提前', () => {
    const { clock } = state(submitted('2026-11-16T10:00'), event('accepted', '2026-11-16T15:00', {}))
    expect(clock.decide.day).toBe('2026-11-19')
  })
  test('跨到还没公布节假日安排的年份，日期注明会更新', () => {
    const waiting = state(submitted('2026-12-31T10:00'))
    expect(waiting.clock.accept).toEqual({ day: '2027-01-05', certain: false })
    expect(timeline([submitted('2026-12-31T10:00')], waiting, item)[1]).toMatchObject({
      title: '受理',
      when: '1月5日前（节假日安排公布后更新）',
    })
  })
  test('补正后重新计算受理期限', () => {
    const { clock } = state(
      submitted('2026-11-16T10:00'),
      event('correction-requested', '2026-11-17T10:00', { items: ['certificate-info'], digest: '' }),
      event('resubmitted', '2026-11-20T20:00', { digest: '', changed: [] }, 'person'),
    )
    expect(clock.accept.day).toBe('2026-11-24')
  })
  test('挂起的时间不算在审验期限里', () => {
    const history = [
      submitted('2026-11-16T10:00'),
      event('accepted', '2026-11-16T15:00', {}),
      event('suspended', '2026-11-17T09:00', { reason: 'other', digest: '' }),
    ]
    expect(state(...history).clock).toMatchObject({ paused: true, dueAt: null })
    expect(state(...history, event('resumed', '2026-11-20T09:00', {})).clock.decide.day).toBe('2026-11-24')
  })
  test('期限灯说还剩几个工作日，超期也说', () => {
    const { dueAt } = state(submitted('2026-11-20T10:00')).clock
    expect(
      ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'].map(
        (today) => lampFor(workdaysLeft(dayOf(dueAt! - 1), today)).text,
      ),
    ).toEqual(['剩2天', '剩1天', '今天到期', '超期1天'])
    expect(dueAt).toBe(instantOf('2026-11-25'))
  })
  test('法定的外限是5个工作日内一次告知、20个工作日内决定', () => {
    const { clock } = state(submitted('2026-11-16T10:00'), event('accepted', '2026-11-17T10:00', {}))
    expect([clock.deemedAcceptedAfter.day, clock.legalDecide.day]).toEqual(['2026-11-23', '2026-12-15'])
  })
})

describe('办件怎么走', () => {
  test('从待核查，经已受理、审验中，到已评级', () => {
    const history = [
      submitted('2026-11-16T10:00'),
      event('accepted', '2026-11-17T10:00', {}),
      event('examination-started', '2026-11-17T11:00', {}),
      event('graded', '2026-11-18T10:00', {
        grade: 'AA',
        points: 3,
        cycleEnd: '2026-11-11',
        rule: 'integrity-grades-1',
        proposed: 'AA',
        voucher: 'v',
        digest: '',
      }),
    ]
    expect(history.map((_, i) => state(...history.slice(0, i + 1)).status)).toEqual([
      'pending',
      'accepted',
      'examining',
      'graded',
    ])
    expect(timeline(history, state(...history), item).map(({ title, mark }) => [title, mark])).toEqual([
      ['已提交', 'done'],
      ['已受理', 'done'],
      ['已评级', 'done'],
    ])
  })
  test('本人在已受理以前可以撤回，受理后不能', () => {
    expect(possible('pending', 'person')).toContain('withdrawn')
    expect(possible('correcting', 'person')).toContain('withdrawn')
    expect(possible('accepted', 'person')).toEqual([])
    expect(() =>
      state(
        submitted('2026-11-16T10:00'),
        event('accepted', '2026-11-17T10:00', {}),
        event('withdrawn', '2026-11-17T11:00', {}, 'person'),
      ),
    ).toThrow('cannot follow')
  })
  test('本人不能给自己受理或评级', () => {
    expect([allowed('accepted', 'pending', 'person'), allowed('graded', 'examining', 'person')]).toEqual([false, false])
  })
  test('不予受理要从列出的理由里选', () => {
    expect(item.refusals.map(({ text }) => text)).toEqual([
      '不在申请时间内',
      '不属于道路运输驾驶员',
      '不属于本机关发证',
      '其他原因',
    ])
    const refused = state(
      submitted('2026-11-16T10:00'),
      event('refused', '2026-11-17T10:00', { reason: 'not-due', digest: '' }),
    )
    expect(refused).toMatchObject({ status: 'refused', refusal: { type: 'refused', reason: 'not-due' } })
  })
  test('到期没有答复的，由系统视为受理', () => {
    expect(
      state(submitted('2026-11-16T10:00'), event('deemed-accepted', '2026-11-24T00:00', {}, 'system')).status,
    ).toBe('accepted')
  })
})

describe('等级怎么评', () => {
  const at = instantOf('2026-09-20')
  const held = (points: number[], previous?: string) =>
    issued('2024-09-11', {
      violations: points.map((each) => ({ on: '2026-03-01', points: each, what: '样本' })),
      assessments: previous
        ? [{ category: FREIGHT, cycleEnd: '2025-09-11', grade: previous, points: 0, decidedOn: '2025-09-20' }]
        : [],
    })
  test.each([
    [[], 'AAA', 'AAA', '优良'],
    [[], 'AA', 'AAA', '优良'],
    [[], 'A', 'AA', '合格'],
    [[], undefined, 'A', '基本合格'],
    [[], 'B', 'A', '基本合格'],
    [[1], 'AAA', 'AA', '合格'],
    [[5, 3, 1], 'A', 'AA', '合格'],
    [[10], 'AAA', 'A', '基本合格'],
    [[10, 5, 3, 1], 'AAA', 'A', '基本合格'],
    [[20], 'AAA', 'B', '不合格'],
    [[10, 10], 'AAA', 'B', '不合格'],
    [[20, 20], undefined, 'B', '不合格'],
  ])('计分%j、上次%s：建议%s', (points, previous, grade, word) => {
    expect(grading(item, certificateSubject(held(points, previous)), FREIGHT, at)?.proposal).toMatchObject({
      grade,
      word,
      rule: 'integrity-grades-1',
      why: expect.stringMatching(/./),
    })
  })
  test('只算本周期内的计分，上个周期的不带过来', () => {
    const record = issued('2024-09-11', {
      violations: [
        { on: '2025-09-11', points: 10, what: '上个周期最后一天' },
        { on: '2025-09-12', points: 3, what: '本周期第一天' },
        { on: '2026-09-11', points: 1, what: '本周期最后一天' },
        { on: '2026-09-12', points: 5, what: '下个周期' },
      ],
    })
    expect(grading(item, certificateSubject(record), FREIGHT, at)).toMatchObject({
      points: 4,
      cycle: { end: '2026-09-11' },
      next: { opens: '2027-09-12' },
    })
  })
  test('工作人员更正计分后，按更正的建议', () => {
    expect(grading(item, certificateSubject(held([20], 'AAA')), FREIGHT, at, 3)?.proposal.grade).toBe('AA')
  })
  test('每个等级的条件没有读到原文，标明是推定', () => {
    const { result } = item
    expect(result.form === 'grade' && result.rules[0].source.map(({ evidence }) => evidence)).toContain('B')
  })
})

describe('办成以后', () => {
  const record = certificateRecord(certificate(), {
    name: '马志强',
    idNumber: '',
    certificateNumber: '62010219850314003X',
    birth: '',
    unit: '',
    address: '',
    phone: '',
    vehicleClass: '',
  })
  const decision = {
    day: '2026-09-24',
    answers: complete.answers,
    part: FREIGHT,
    grade: { code: 'A', points: 0, cycleEnd: '2026-09-11' },
    voucherId: '00112233445566ff',
  }
  test('等级记入证照库，同一周期只记一次，其他内容不变', () => {
    const once = applyOperations(item.register, record, decision)
    expect(once.facts.assessments).toEqual([
      {
        category: FREIGHT,
        cycleEnd: '2026-09-11',
        grade: 'A',
        points: 0,
        decidedOn: '2026-09-24',
        voucherId: '00112233445566ff',
      },
    ])
    expect(applyOperations(item.register, once, decision)).toEqual(once)
    expect({ ...once.facts, assessments: [] }).toEqual(record.facts)
    expect(once.holder).toEqual(record.holder)
  })
  test('记入以后，这个周期不能再办', () => {
    expect(ask(applyOperations(item.register, record, decision).facts, '2026-09-25').outcome).toBe('notYet')
  })
  test('发一张诚信考核凭证，扫码就能验真，只写最少的内容', () => {
    const { result } = item
    expect(result.form === 'grade' && [result.title, result.voucher.kind]).toEqual(['诚信考核凭证', 'integrity-grade'])
    const key = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(3))
    const facts = {
      kind: 'integrity-grade' as const,
      province: '62',
      serial: 1,
      id: decision.voucherId,
      division: '620102',
      issued: decision.day,
      validUntil: '2027-10-08',
      details: {
        grade: 'A' as const,
        category: FREIGHT,
        cycleEnd: '2026-09-11',
        certificateTail: record.holder.certificateNumber.slice(-4),
        holder: maskName(record.holder.name),
      },
    }
    const unsigned = encodeVoucher(facts)
    const url = voucherUrl(
      'https://ysfw.example.gov.cn/v/',
      assemble(unsigned, nacl.sign.detached(signInput(unsigned), key.secretKey)),
    )
    const keys = [
      { province: '62', serial: 1, publicKey: Buffer.from(key.publicKey).toString('base64'), from: '2026-01-01' },
    ]
    expect(verifyVoucher(url, keys)).toEqual({
      genuine: true,
      facts: { ...facts, details: { ...facts.details, holder: '马*强', certificateTail: '003X' } },
    })
  })
})

describe('各省可以修改，办件按提交时的规定办', () => {
  const gansu: Province = {
    code: '62',
    name: '甘肃省',
    amendments: [
      amend(item, [
        {
          op: 'remove',
          list: 'materials',
          id: 'certificate-violations',
          source: [guide('S0', '二')],
          from: '2027-01-01',
        },
        {
          op: 'replace',
          list: 'promise',
          value: { ...item.promise, decideFrom: 'submission' },
          source: [guide('S0', '二')],
          from: '2027-01-01',
        },
      ]),
    ],
  }
  const on = (day: string) => resolve(item, '62', 'standard', day, [gansu])!
  test('没到施行日期，照全国的办；到了就照本省的办', () => {
    expect(resolvedText(on('2026-12-31'))).toBe(resolvedText(resolve(item, '62', 'standard', '2026-12-31', [])!))
    expect(on('2027-01-01').definition.materials.map(({ id }) => id)).toEqual(['education-record', 'certificate-info'])
  })
  test('草稿写到一半规定变了，说得出变了什么', () => {
    expect(definitionChanges(on('2026-12-31').definition, on('2027-01-01').definition)).toEqual([
      '申请材料不再要：从业资格证违章记录页',
      '办理时限有改动',
    ])
  })
  test('没有的办理类型不受理', () => expect(resolve(item, '62', 'other', '2026-11-21')).toBeUndefined())
})

test('目录里的名称和办事指南一致，提交走它自己的函数', () => {
  expect(catalogueEntry(item.code)).toMatchObject({ name: item.name, short: item.short, audience: item.applicant })
  expect(applyContract(item.code)).toMatchObject({ name: 'apply-integrity-assessment', who: 'verified' })
})
