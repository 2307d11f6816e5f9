import { applyContract } from '../../shared/contracts'
import { loadKeys } from '../../cloudfunctions/kernel/sealing/keys'
import { sealHolder } from '../../cloudfunctions/kernel/register/record'
import type { CertificateStatus } from '../../shared/registry/certificate'
import { personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import { apply, certificateIn, loadCertificate, madeFor, ready, sent } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

// 核实申请 on the real functions: wrong data of a certificate, and a certificate that is not found.
const owner = 'account-ma'
let product: Product
let ma: Visitor
let wang: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
  wang = await product.driver('wang')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

const cardOf = async (visitor: Visitor, id: string) =>
  (await visitor.call(contracts.certificateList, {})).subjects.find((one) => one.id === id)

async function accepted(service: string, certificateId: string, province: string, held: string[]) {
  const one = await ready(ma, service, undefined, certificateId, province, held)
  const { caseId } = await apply(
    product,
    ma,
    owner,
    one,
    madeFor(one.setting, 5, ({ answers }) => answers.authority === undefined || answers.authority === '620102'),
  )
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  return { caseId, opened, approval: { caseId, version: 2, ...everything(opened) } }
}

describe('证照库信息有误', () => {
  let certificateId: string
  beforeAll(() => {
    certificateId = loadCertificate(product, 'ma', ['02001'])
  })

  test('办理人员看到每一项现在是什么，更正核实过的；申请人看到更正了什么，证照库跟着改', async () => {
    const { caseId, opened, approval } = await accepted('register-correction', certificateId, '620102', ['02001'])
    expect(opened.correctable.find(({ key }) => key === 'validUntil')).toEqual({
      key: 'validUntil',
      label: '有效期至',
      value: '2026-12-11',
      day: true,
    })
    const corrections = { validUntil: '2027-06-30', 'firstIssued:02001': '2014-12-12', unit: '兰州样本运输有限公司' }
    const approved = await clerk.call(contracts.reviewApprove, { ...approval, corrections, note: '按发证档案更正' })
    expect(approved.status).toBe('approved')
    expect(await clerk.call(contracts.reviewApprove, { ...approval, corrections })).toEqual(approved)
    const { answer } = await ma.call(contracts.caseGet, { caseId })
    expect(answer).toEqual({
      note: '按发证档案更正',
      changes: [
        '有效期由2026年12月11日改为2027年6月30日',
        '初次领证日期（经营性道路货物运输驾驶员）由2025年11月11日改为2014年12月12日',
        '服务单位由“兰州顺途物流有限公司”改为“兰州样本运输有限公司”',
      ],
    })
    expect(certificateIn(product, certificateId)).toMatchObject({
      facts: { validUntil: '2027-06-30', categories: [{ firstIssued: '2014-12-12' }] },
      holder: { unit: '兰州样本运输有限公司' },
    })
    const { changes } = await ma.call(contracts.subjectHistory, { kind: 'certificate', subjectId: certificateId })
    expect(changes).toMatchObject([{ changes: answer!.changes, service: 'register-correction', caseId }])
  })

  test('一项都没更正的要写明核实结果；不在单子上的、写错的、和原来一样的都不收', async () => {
    const { approval } = await accepted('register-correction', certificateId, '620102', ['02001'])
    const refused = (corrections?: Record<string, string>) =>
      clerk.code(contracts.reviewApprove, { ...approval, ...(corrections ? { corrections } : {}) })
    expect(await refused()).toBe('incomplete')
    for (const [key, value] of [
      ['idNumber', '1'],
      ['validUntil', '2027-02-30'],
      ['unit', '兰州样本运输有限公司'],
      ['name', 'X'],
    ] as const)
      expect(await refused({ [key]: value })).toBe('incomplete')
    expect(await clerk.code(contracts.reviewApprove, { ...approval, note: '核实无误，证照库不用改' })).toBe('ok')
  })

  test('不更正证照库的事项不收更正', async () => {
    const { approval } = await accepted('certificate-change', certificateId, '620102', ['02001'])
    expect(await clerk.code(contracts.reviewApprove, { ...approval, corrections: { name: '马志刚' } })).toBe(
      'bad-input',
    )
  })
})

test('别人的证没有历史', async () => {
  const theirs = loadCertificate(product, 'ma', ['02001'])
  expect(await ma.code(contracts.subjectHistory, { kind: 'certificate', subjectId: theirs })).toBe('ok')
  expect(await wang.code(contracts.subjectHistory, { kind: 'certificate', subjectId: theirs })).toBe('not-found')
})

test('以前在别人名下的证，持证人只看到归到自己名下以后的记录', async () => {
  const keys = loadKeys(product.cloud.secrets)
  const id = loadCertificate(product, 'ma', ['02001'])
  const { facts, holder: now } = certificateIn(product, id)
  const { name, idNumber } = personOf('wang')
  const earlier = [
    { name, idNumber, unit: '王家的单位' },
    { name, idNumber, unit: '另一个单位' },
    { unit: '马家的单位' },
  ].map((change, at) => ({
    _id: `${id}.${at + 1}`,
    kind: 'certificate' as const,
    recordId: id,
    version: at + 1,
    facts,
    sealed: sealHolder({ keys }, 'certificate', id, { ...now, ...change }),
    until: at + 1,
    caseId: '',
  }))
  product.cloud.load('recordVersions', earlier as never[])
  const { changes } = await ma.call(contracts.subjectHistory, { kind: 'certificate', subjectId: id })
  expect(changes).toEqual([
    { at: 3, changes: [`服务单位由“马家的单位”改为“${now.unit}”`] },
    { at: 2, changes: ['这本证归到现在的持证人名下'] },
  ])
})

describe('查不到证', () => {
  /** A record under a number that nobody's login leads to. */
  function hide(
    _id: string,
    change: { name?: string; idNumber?: string },
    number: string,
    { division = '620102', status = 'normal' as CertificateStatus, holderIndex = '' } = {},
  ) {
    const keys = loadKeys(product.cloud.secrets)
    const { name, birth, address, phone } = personOf('ma')
    const holder = {
      name,
      idNumber: '',
      birth,
      address,
      phone,
      certificateNumber: number,
      unit: '个人',
      vehicleClass: 'B2',
      ...change,
    }
    const facts = {
      id: _id,
      status,
      division,
      validFrom: '2022-01-01',
      validUntil: '2027-12-31',
      categories: [{ code: '02001', firstIssued: '2010-01-01', status: 'normal' as const }],
      assessments: [],
      violations: [],
    }
    product.cloud.load('certificates', [
      {
        _id,
        kind: 'certificate',
        version: 1,
        holderIndex: holderIndex || keys.blind('holder', `hidden-${_id}`),
        numberIndex: keys.blind('number', number),
        facts,
        remindOn: '2027-01-01',
        sealed: sealHolder({ keys }, 'certificate', _id, holder),
      } as never,
    ])
  }
  const approve = (
    approval: { caseId: string; version: number; checked: string[] },
    certificateNumber?: string,
    note?: string,
  ) =>
    clerk.ask(contracts.reviewApprove, {
      ...approval,
      ...(certificateNumber ? { corrections: { certificateNumber } } : {}),
      ...(note ? { note } : {}),
    })
  const none = 'no-certificate'

  test('证号查到的，姓名相符，归到申请人名下；之后“我的证照”里就有', async () => {
    hide('hidden-1', {}, '620100001001')
    const { caseId, opened, approval } = await accepted('certificate-missing', none, '', [])
    expect([opened.finds, opened.effects]).toEqual([true, ['证归到申请人名下']])
    expect(await approve(approval)).toMatchObject({ ok: false, error: { message: '请填查到的从业资格证号' } })
    expect(await approve(approval, '620100009999')).toMatchObject({
      ok: false,
      error: { message: '本机关的证照库里没有这个证号，请核对' },
    })
    expect(await cardOf(ma, 'hidden-1')).toBeUndefined()
    expect(await approve(approval, ' 620100001001')).toMatchObject({ ok: true })
    expect((await cardOf(ma, 'hidden-1'))?.values.unit).toBe('个人')
    expect((await ma.call(contracts.caseGet, { caseId })).answer?.changes[0]).toBe('证归到申请人名下')
    expect(
      (await ma.call(contracts.subjectHistory, { kind: 'certificate', subjectId: 'hidden-1' })).changes,
    ).toHaveLength(1)
  })
  test('姓名对不上的要写明情况；另一个人的、别的机关的不能归', async () => {
    hide('hidden-2', { name: '马志墙' }, '620100001002')
    hide('hidden-3', { name: personOf('wang').name, idNumber: personOf('wang').idNumber }, '620100001003')
    hide('hidden-4', {}, '410100001004', { division: '410105' })
    const { approval } = await accepted('certificate-missing', none, '', [])
    expect(await approve(approval, '620100001003', '申请人说是本人的')).toMatchObject({
      ok: false,
      error: { message: '这本证登记的是另一个人，不能归到申请人名下' },
    })
    expect(await approve(approval, '410100001004', '申请人说是本人的')).toMatchObject({
      ok: false,
      error: { code: 'incomplete' },
    })
    expect(await approve(approval, '620100001002')).toMatchObject({ ok: false, error: { code: 'incomplete' } })
    expect(await approve(approval, '620100001002', '档案里的照片和身份证是同一人')).toMatchObject({ ok: true })
    expect((await cardOf(ma, 'hidden-2'))?.values.name).toBe(personOf('ma').name)
  })
  test('同名的另一个人的、别人名下的、别人正在办的、已注销的，写了情况也不能归', async () => {
    const theirs = loadKeys(product.cloud.secrets).blind('holder', personOf('wang').idNumber)
    hide('hidden-5', { idNumber: personOf('wang').idNumber }, '620100001005')
    hide('hidden-6', {}, '620100001006', { holderIndex: theirs })
    hide('hidden-7', {}, '620100001007')
    product.cloud.load('cases', [
      {
        _id: 'case-of-wang',
        number: 'wang-1',
        activeKey: 'wang-1',
        subject: { kind: 'certificate', id: 'hidden-7', part: '' },
        status: 'accepted',
        owner: 'account-wang',
      } as never,
    ])
    hide('hidden-8', {}, '620100001008', { status: 'cancelled' })
    const { approval } = await accepted('certificate-missing', none, '', [])
    for (const [number, message] of [
      ['620100001005', '这本证登记的是另一个人，不能归到申请人名下'],
      ['620100001006', '这本证在另一位实名用户名下，不能归到申请人名下'],
      ['620100001007', '有别人正用这本证办事，不能归到申请人名下。请先核实那件申请'],
      ['620100001008', '这本证已经注销，不能再归到申请人名下'],
    ] as const)
      expect(await approve(approval, number, '申请人说是本人的')).toMatchObject({
        ok: false,
        error: { code: 'incomplete', message },
      })
    await clerk.call(contracts.reviewRefuse, {
      caseId: approval.caseId,
      version: 2,
      reason: 'nothing',
      text: '没有查到这本证',
    })
  })
  test('同时只能有一件在办', async () => {
    const one = await ready(ma, 'certificate-missing', undefined, none, '', [])
    const { caseId } = await apply(product, ma, owner, one, madeFor(one.setting, 5))
    const again = sent(product, owner, one, madeFor(one.setting, 6))
    expect(await ma.ask(applyContract('certificate-missing'), again)).toMatchObject({
      ok: false,
      error: { code: 'rival-case', message: '您已有一件查不到证申请在办，办完或撤回后才能再提交', detail: { caseId } },
    })
    expect(
      (await ma.call(contracts.eligibilityGet, { service: 'certificate-missing' })).services[0]!.best,
    ).toMatchObject({ outcome: 'closed', insteadGoTo: 'my-cases' })
  })
})
