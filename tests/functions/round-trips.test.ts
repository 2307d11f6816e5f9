import { agreementVersions } from '../../shared/contracts'
import { mostRoundTrips } from '../fixtures/round-trips'
import { allContracts, contracts } from '../kit/contracts'
import { apply, loadCertificate, madeFor, ready } from '../kit/items'
import { Product } from '../kit/product'
import { RoundTripMeter } from '../kit/round-trips'
import { roundTripReport } from '../kit/round-trips-report'

test('every action has a budget, and what is none has none', () => {
  expect(allContracts.map(({ name }) => mostRoundTrips(name)).filter((most) => !(most >= 0))).toEqual([])
  expect(() => mostRoundTrips('case-burn')).toThrow('case-burn has no budget')
})

describe('a call is held to the budget of its action', () => {
  const answering = (made: number) =>
    new RoundTripMeter({ roundTripsOf: () => made, stats: jest.fn(), runTimer: jest.fn() }, '')
  const answer = (ok: boolean) => () => Promise.resolve({ requestId: 'r', json: { ok } })
  const most = mostRoundTrips('case-list')

  test('one too many is an error that names it', async () => {
    await answering(most).hold('case-list', answer(true))
    await expect(answering(most + 1).hold('case-list', answer(true))).rejects.toThrow(
      `case-list made ${most + 1} database round trips, at most ${most}`,
    )
  })
  test('what failed, and what others overlapped, is not judged', async () => {
    const meter = answering(most + 1)
    await meter.hold('case-list', answer(false))
    await Promise.all([meter.hold('case-list', answer(true)), meter.hold('case-list', answer(true))])
  })
})

test('what a whole run measured tells which action nobody called, and which budget is loose', () => {
  const most = mostRoundTrips('case-get')
  const text = `case-get ${most - 1}\ncase-get ${most - 2}\ncase-list ${mostRoundTrips('case-list')}\n`
  expect(roundTripReport(text, ['case-get', 'case-list', 'case-withdraw'])).toEqual({
    unmeasured: ['case-withdraw'],
    loose: [`case-get made ${most - 1} of ${most}`],
  })
})

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-20T02:00:00Z')
})
afterAll(() => product.stop())

describe('what no other test calls with success', () => {
  test('WeChat’s phone button opens a session', async () => {
    const visitor = product.visitor()
    const opened = await visitor.call(contracts.sessionOpenWechat, {
      code: 'phone:13900000077',
      agreements: { ...agreementVersions },
    })
    expect(opened.account.phone).toBe('139****0077')
  })

  test('a clerk’s session is renewed and ended', async () => {
    const clerk = await product.clerk()
    expect((await clerk.call(contracts.staffSessionRefresh, {})).staff.division).toBe('620102')
    await clerk.call(contracts.staffSessionClose, {})
    expect(await clerk.code(contracts.staffSessionRefresh, {})).toBe('not-signed-in')
  })

  test('a clerk reads the history of the certificate that a case is about', async () => {
    const ma = await product.driver('ma')
    const certificateId = loadCertificate(product, 'ma', ['02001'])
    const one = await ready(ma, 'certificate-reissue', 'lost', certificateId, '620102', ['02001'])
    const { caseId } = await apply(product, ma, 'account-ma', one, madeFor(one.setting, 5))
    const clerk = await product.clerk()
    expect(await clerk.call(contracts.reviewHistory, { caseId })).toEqual({ changes: [], cards: [] })
  })
})

describe('a timer that finds nothing to do', () => {
  const timers = allContracts.filter(({ who }) => who === 'system')

  test.each(timers.map((one) => [one.name, one.function]))('%s', async (name, fn) => {
    await product.cloud.runTimer(fn)
    const did = await product.trips.holdTimer(name, fn)
    expect(Object.values(did as object).every((count) => count === 0)).toBe(true)
  })
})
