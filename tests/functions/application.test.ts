import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'

let product: Product
let ma: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
})
afterAll(() => product.stop())

describe('能不能办，先说清楚', () => {
  test('在申请时间内的，说截止到哪天', async () => {
    const {
      services: [answer],
    } = await ma.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
    expect(answer!.best).toMatchObject({ outcome: 'now', part: '02001' })
    expect(answer!.best.reason).toMatch(/现在可以办理，12月1日 周二截止/)
  })

  test('没到时间的，说哪天起可以办', async () => {
    const wang = await product.driver('wang')
    const {
      services: [answer],
    } = await wang.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
    expect(answer!.best).toMatchObject({ outcome: 'notYet', from: '2026-11-30' })
    expect(answer!.best.reason).toContain('11月30日 周一起可办理')
    const application = await wang.application('wang')
    expect(await wang.code(contracts.applyIntegrityAssessment, application)).toBe('not-eligible')
  })

  test.each([
    ['li', 'closed', /已经结束/],
    ['liu', 'closed', /先换发再考核/],
    ['wuyun', 'never', /不用办/],
  ] as const)('样本 %s 的回答是 %s', async (key, outcome, reason) => {
    const driver = await product.driver(key)
    const {
      services: [answer],
    } = await driver.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
    expect(answer!.best.outcome).toBe(outcome)
    expect(answer!.best.reason).toMatch(reason)
  })

  test('没有证的人得到一句明白话', async () => {
    const chen = await product.driver('chen')
    const {
      services: [answer],
    } = await chen.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
    expect(answer!.best).toMatchObject({ outcome: 'never', reason: expect.stringContaining('没有查到您的从业资格证') })
  })
})

describe('提交', () => {
  test('服务器再查一遍：少材料、多字段、别人的证、旧的要求，都说清楚是什么', async () => {
    const application = await ma.application('ma')
    const without = { ...application, files: { ...application.files, 'education-record/page': [] } }
    expect(await ma.ask(contracts.applyIntegrityAssessment, without)).toMatchObject({
      error: { code: 'incomplete', message: '还差考核周期学习教育情况' },
    })
    expect(
      await ma.code(contracts.applyIntegrityAssessment, {
        ...application,
        answers: { ...application.answers, grade: 'AAA' },
      }),
    ).toBe('bad-input')
    expect(
      await ma.code(contracts.applyIntegrityAssessment, {
        ...application,
        files: { ...application.files, 'selfie/page': application.files['education-record/page']! },
      }),
    ).toBe('bad-input')
    expect(await ma.code(contracts.applyIntegrityAssessment, { ...application, subjectId: 'specimen-wang' })).toBe(
      'not-found',
    )
    expect(
      await ma.ask(contracts.applyIntegrityAssessment, { ...application, definitionHash: 'f'.repeat(64) }),
    ).toMatchObject({ error: { code: 'definition-changed' } })
    expect(
      await ma.code(contracts.applyIntegrityAssessment, {
        ...application,
        files: { ...application.files, 'education-record/page': ['no-such-file'] },
      }),
    ).toBe('file-missing')
    const stranger = await product.driver('sun')
    const theirs = await stranger.application('sun')
    expect(await ma.code(contracts.applyIntegrityAssessment, { ...application, files: theirs.files })).toBe(
      'file-missing',
    )
  })

  test('提交一次；重复提交得到同一个回答；同类第二件被拒；撤回后可以再交', async () => {
    const application = await ma.application('ma')
    const first = await ma.call(contracts.applyIntegrityAssessment, application)
    expect(first.number).toMatch(/^1120261121\d{9}$/)
    expect(first.acceptBy).toBe('2026-11-24')
    expect(await ma.call(contracts.applyIntegrityAssessment, application)).toEqual(first)
    expect(await ma.code(contracts.applyIntegrityAssessment, await ma.application('ma', 'another-case-id'))).toBe(
      'rival-case',
    )
    const stranger = await product.driver('sun')
    const theirs = await stranger.application('zhao', application.caseId)
    expect(await stranger.code(contracts.applyIntegrityAssessment, theirs)).toBe('not-found')
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
    expect(await ma.call(contracts.caseGet, { caseId: application.caseId })).toMatchObject({
      status: 'withdrawn',
      canWithdraw: false,
    })
    const { draft: again } = await ma.call(contracts.draftFromCase, {
      id: 'second-case-id',
      caseId: application.caseId,
    })
    const second = await ma.call(contracts.applyIntegrityAssessment, { ...application, caseId: again.id })
    expect(second.number).not.toBe(first.number)
    await ma.call(contracts.caseWithdraw, { caseId: 'second-case-id' })
  })

  test('20次并行的同一提交只成一件', async () => {
    const application = await ma.application('ma')
    const numbers = await Promise.all(
      Array.from({ length: 20 }, async () => (await ma.call(contracts.applyIntegrityAssessment, application)).number),
    )
    expect(new Set(numbers).size).toBe(1)
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
  })

  test('一次提交最多用三个来回', async () => {
    const application = await ma.application('ma')
    product.cloud.resetStats()
    await ma.call(contracts.applyIntegrityAssessment, application)
    expect(product.cloud.stats().functions['apply-integrity-assessment']?.roundTrips).toBeLessThanOrEqual(3)
    product.cloud.resetStats()
    await ma.call(contracts.caseList, {})
    expect(product.cloud.stats().functions.cases?.roundTrips).toBeLessThanOrEqual(1)
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
  })

  test('存下来的文件和文档里没有身份证号、姓名和电话的明文', async () => {
    const application = await ma.application('ma')
    await ma.call(contracts.applyIntegrityAssessment, application)
    await product.cloud.exportTo(`${product.data}-export`)
    const { execFileSync } = await import('node:child_process')
    const found = execFileSync('sh', [
      '-c',
      'grep -rlE "620102198503149|马志强|19900000001" "$0" --include="*.ndjson" || true',
      `${product.data}-export`,
    ]).toString()
    const leaking = found.split('\n').filter((file) => file && !/outbox/.test(file))
    expect(leaking).toEqual([])
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
    execFileSync('rm', ['-rf', `${product.data}-export`])
  })
})

describe('看办件', () => {
  test('别人的办件和没有的办件，回答一样', async () => {
    const application = await ma.application('ma')
    await ma.call(contracts.applyIntegrityAssessment, application)
    const zhao = await product.driver('zhao')
    const foreign = await zhao.ask(contracts.caseGet, { caseId: application.caseId })
    const missing = await zhao.ask(contracts.caseGet, { caseId: 'there-is-no-such-case' })
    const shape = (reply: typeof foreign) => (reply.ok ? reply : { ...reply.error, requestId: '' })
    expect(shape(foreign)).toEqual(shape(missing))
    await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
  })

  test('列表从新到旧，一页20件，下一页接着', async () => {
    const first = await ma.call(contracts.caseList, {})
    const times = first.cases.map(({ submittedAt }) => submittedAt)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const last = first.cases[first.cases.length - 1]!
    const rest = await ma.call(contracts.caseList, { before: { submittedAt: last.submittedAt, caseId: last.caseId } })
    expect(rest.cases).toEqual([])
  })
})
