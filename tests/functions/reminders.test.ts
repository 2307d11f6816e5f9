import type { RecordDoc } from '../../cloudfunctions/kernel/register/record'
import type { OutputOf } from '../../shared/contracts'
import { personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { Product } from '../kit/product'

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-23T02:00:00Z')
})
afterAll(() => product.stop())

const remind = async () =>
  ((await product.cloud.runTimer('remind')) as { output: OutputOf<typeof contracts.reminders> }).output
const on = (day: string) => product.cloud.setClock(new Date(`${day}T01:00:00Z`))
const remindOn = (key: string) =>
  product.cloud.store
    .find('certificates', { filter: { _id: `specimen-${key}` }, limit: 1 })
    .map((text) => (JSON.parse(text) as RecordDoc<'certificate'>).remindOn)[0]
const titles = async (key: string) =>
  (await (await product.driver(key)).call(contracts.messageList, {})).messages.map(
    ({ title, text }) => `${title} ${text}`,
  )

test('没到日子，一本证也不用看', async () => {
  expect([remindOn('ma'), remindOn('wang')]).toEqual(['2026-11-28', '2026-12-02'])
  expect(await remind()).toEqual({ looked: 0, written: 0 })
})

test('截止前5天提醒有账号的人一次；没有账号的不提醒；下一天另算', async () => {
  await product.driver('ma')
  on('2026-11-28')
  const first = await remind()
  expect(first.written).toBe(1)
  expect(first.looked).toBeGreaterThan(0)
  expect(await remind()).toEqual({ looked: 0, written: 0 })
  expect(await titles('ma')).toEqual([
    '诚信考核 申请快截止了 诚信考核（经营性道路货物运输驾驶员）的申请时间2026年12月3日截止，请在截止前提交。',
  ])
  expect(remindOn('ma')! > '2026-11-28').toBe(true)
  await product.cloud.runTimer('deliver')
  expect(
    product.cloud.outbox.list().some(({ to, text }) => to.endsWith(personOf('ma').phone) && !/验证码/.test(text)),
  ).toBe(false)
})

test('已经在办的不再催；漏跑一两天的定时任务补上', async () => {
  const wang = await product.driver('wang')
  on('2026-12-04')
  const driver = await wang.signIn(personOf('wang').phone)
  expect(await titles('wang')).toEqual([])
  expect((await remind()).written).toBe(1)
  expect(await titles('wang')).toEqual([
    expect.stringMatching(
      /^诚信考核 可以办理了 现在可以申请诚信考核（经营性道路货物运输驾驶员），2026年12月21日截止。$/,
    ),
  ])
  await driver.call(contracts.applyIntegrityAssessment, await driver.application('wang'))
  on('2026-12-16')
  expect(remindOn('wang')).toBe('2026-12-16')
  await remind()
  expect(await titles('wang')).toHaveLength(1)
})

test('证一变，下一次提醒的日子也跟着变', async () => {
  const [text] = product.cloud.store.find('certificates', { filter: { _id: 'specimen-wang' }, limit: 1 })
  product.cloud.load('certificates', [
    { ...(JSON.parse(text!) as RecordDoc<'certificate'>), remindOn: '9999-12-31' } as never,
  ])
  const clerk = await product.clerk(personOf('wang').division)
  const {
    cases: [row],
  } = await clerk.call(contracts.reviewQueue, {})
  const { version } = await clerk.call(contracts.reviewAccept, { caseId: row!.caseId, version: 1 })
  await clerk.call(contracts.reviewDecide, {
    caseId: row!.caseId,
    version,
    points: 0,
    grade: 'AAA',
    checked: ['window', 'valid', 'complete', 'same', 'clear'],
  })
  expect(remindOn('wang')).toBe('2026-12-16')
})

test('长期有效的证不出错；日期不对的证记下来，不耽误后面的人', async () => {
  const people = { long: 'zhang', broken: 'zhao', next: 'gao' } as const
  const change = (key: string, { remindOn, validUntil }: { remindOn: string; validUntil?: string }) => {
    const [text] = product.cloud.store.find('certificates', { filter: { _id: `specimen-${key}` }, limit: 1 })
    const doc = JSON.parse(text!) as RecordDoc<'certificate'>
    product.cloud.load('certificates', [
      {
        ...doc,
        remindOn,
        facts: { ...doc.facts, ...(validUntil === undefined ? {} : { validUntil }) },
      } as never,
    ])
  }
  const [first, second, third] = ['2026-12-01', '2026-12-02', '2026-12-03']
  change(people.long, { remindOn: first!, validUntil: '9999-12-31' })
  change(people.broken, { remindOn: second!, validUntil: '2031-02-30' })
  change(people.next, { remindOn: third! })
  expect((await remind()).looked).toBeGreaterThanOrEqual(3)
  const today = '2026-12-16'
  expect([remindOn(people.long)! > today, remindOn(people.broken), remindOn(people.next)! > today]).toEqual([
    true,
    '2026-12-17',
    true,
  ])
  expect(await (await product.driver(people.long)).code(contracts.eligibilityGet, {})).toBe('ok')
})
