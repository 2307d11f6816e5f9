import type { MessageDoc } from '../../cloudfunctions/kernel/messages/messages'
import { agreementVersions, type OutputOf } from '../../shared/contracts'
import { personOf } from '../../dev/specimens'
import { atField } from '../../shared/corrections'
import { contracts } from '../kit/contracts'
import { apply as applyFor, loadCertificate, loadFiles, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

let product: Product
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-23T02:00:00Z')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

type Delivered = { ok: true; output: OutputOf<typeof contracts.messagesDeliver> }
const deliver = async () => ((await product.cloud.runTimer('deliver')) as Delivered).output
const sent = (to: string) =>
  product.cloud.outbox
    .list()
    .filter((one) => one.to.endsWith(to) && !/验证码/.test(one.text))
    .map(({ kind, text }) => `${kind} ${text}`)
const stored = (id: string) =>
  product.cloud.store
    .find('messages', { filter: { _id: id }, limit: 1 })
    .map((text) => JSON.parse(text) as MessageDoc)[0]!
const later = (minutes: number) => product.cloud.setClock(product.cloud.now().getTime() + minutes * 60_000)

/** A verified driver who also signed in once in WeChat, with this openid. */
async function inWechat(key: string, openid: string): Promise<Visitor> {
  const driver = await product.driver(key)
  const input = { code: `phone:${personOf(key).phone}`, agreements: { ...agreementVersions } }
  expect(
    await product.cloud.invoke('session', { action: 'session-open-wechat', device: 'device-weapp', input }, { openid }),
  ).toMatchObject({ ok: true })
  return driver
}
const apply = async (driver: Visitor, key: string) =>
  (await driver.call(contracts.applyIntegrityAssessment, await driver.application(key))).caseId

test('受理后：消息里有一条未读，微信收到一条，再跑定时任务也不重复', async () => {
  const ma = await inWechat('ma', 'openid-ma')
  const caseId = await apply(ma, 'ma')
  expect(await ma.call(contracts.messageList, {})).toMatchObject({ messages: [], unread: 0 })
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const { messages, unread } = await ma.call(contracts.messageList, {})
  expect(messages).toMatchObject([{ messageId: `${caseId}-2`, caseId, title: '诚信考核 已受理', read: false }])
  expect(unread).toBe(1)
  expect((await Promise.all([deliver(), deliver(), deliver()])).reduce((sum, one) => sum + one.sent, 0)).toBe(1)
  later(30)
  await deliver()
  expect(sent('openid-ma')).toEqual([
    expect.stringMatching(
      /^subscribe 事项名称：诚信考核，办理状态：已受理，办件编号：\d{19}，更新时间：2026-11-23 10:00$/,
    ),
  ])
  expect(stored(`${caseId}-2`)).toMatchObject({ delivery: 'subscribe', tries: 1 })
})

test('评级是一次事务，也写消息；看过一条少一条，也可以全部标为已读', async () => {
  const ma = await product.driver('ma')
  const {
    cases: [row],
  } = await ma.call(contracts.caseList, {})
  clerk = await product.clerk('620102')
  const checked = ['window', 'valid', 'complete', 'same', 'clear']
  await clerk.call(contracts.reviewDecide, { caseId: row!.caseId, version: 2, points: 0, grade: 'AAA', checked })
  const {
    messages: [newest],
    unread,
  } = await ma.call(contracts.messageList, {})
  expect([newest!.title, unread]).toEqual(['诚信考核 已评级', 2])
  await ma.call(contracts.messageRead, { messageId: newest!.messageId })
  expect(await ma.call(contracts.messageUnread, {})).toEqual({ unread: 1 })
  await ma.call(contracts.messageRead, {})
  await ma.call(contracts.messageRead, { messageId: newest!.messageId })
  expect((await ma.call(contracts.messageList, {})).unread).toBe(0)
})

test('别人的消息看不到，也标不了；没有的消息是同样的回答', async () => {
  const ma = await product.driver('ma')
  const {
    messages: [mine],
  } = await ma.call(contracts.messageList, {})
  const li = await product.driver('li')
  expect(await li.call(contracts.messageList, {})).toMatchObject({ messages: [], unread: 0 })
  expect(await li.code(contracts.messageRead, { messageId: mine!.messageId })).toBe('not-found')
  expect(await li.code(contracts.messageRead, { messageId: 'no-such-message-9' })).toBe('not-found')
})

test('不予受理而微信不许发：改发短信，内容里没有姓名和证号', async () => {
  const zhang = await inWechat('zhang', 'refuses-zhang')
  const caseId = await apply(zhang, 'zhang')
  const own = await product.clerk('410105')
  await own.call(contracts.reviewRefuse, {
    caseId,
    version: 1,
    reason: 'other',
    text: '证上的照片与本人不符，请到窗口核实',
  })
  await deliver()
  await deliver()
  expect(sent('refuses-zhang')).toEqual([])
  expect(sent(personOf('zhang').phone)).toEqual([
    'sms 【道路运政一网通办】您的诚信考核申请不予受理。原因和救济途径写在办件里，请登录后在“我的办件”查看。',
  ])
})

test('要补正而没有在微信登录过：发短信，一次', async () => {
  const zhang = await product.driver('zhang')
  product.cloud.load(
    'sessions',
    product.cloud.store
      .find('sessions', { filter: { subject: 'account-zhang' }, limit: 50 })
      .map((text) => ({ ...(JSON.parse(text) as object), openid: '' }) as never),
  )
  const caseId = await apply(zhang, 'zhang')
  const own = await product.clerk('410105')
  await own.call(contracts.reviewCorrect, {
    caseId,
    version: 1,
    items: [{ at: atField('unit'), reason: '服务单位请写全称' }],
  })
  await deliver()
  await deliver()
  expect(sent(personOf('zhang').phone).filter((text) => /补正/.test(text))).toEqual([
    'sms 【道路运政一网通办】您的诚信考核申请要补正。要改的地方一次都列在办件里，请登录后在“我的办件”查看。',
  ])
  expect((await zhang.call(contracts.messageList, {})).messages[0]).toMatchObject({
    title: '诚信考核 等您补正',
    caseId,
  })
})

/** A submitted 补发 of this driver, on a certificate of its own. */
async function reissue(driver: Visitor, key: string) {
  const { division } = personOf(key)
  const one = await ready(driver, 'certificate-reissue', 'lost', loadCertificate(product, key, ['02001']), division, [
    '02001',
  ])
  return applyFor(product, driver, `account-${key}`, one, madeFor(one.setting, 3))
}

test('发出之前已经补正好，或者撤回了：不再发“要补正”', async () => {
  const wang = await product.driver('wang')
  const own = await product.clerk(personOf('wang').division)
  const { caseId, application } = await reissue(wang, 'wang')
  const asked = await own.call(contracts.reviewCorrect, {
    caseId,
    version: 1,
    items: [{ at: 'material:portrait/photo', reason: '照片模糊，看不清本人' }],
  })
  const files = { ...application.files, ...loadFiles(product, 'account-wang', caseId, { 'portrait/photo': ['again'] }) }
  const mended = await wang.call(contracts.caseResubmit, {
    caseId,
    version: asked.version,
    answers: application.answers,
    files,
  })
  await deliver()
  expect(stored(`${caseId}-2`).delivery).toBe('none')
  await own.call(contracts.reviewCorrect, {
    caseId,
    version: mended.version,
    items: [{ at: 'material:portrait/photo', reason: '照片不是近期的' }],
    late: '上次只看了清晰度',
  })
  await wang.call(contracts.caseWithdraw, { caseId })
  await deliver()
  expect(stored(`${caseId}-4`).delivery).toBe('none')
  expect(sent(personOf('wang').phone)).toEqual([])
})

test('同一个微信后来登录了另一个账号：前一个人的消息不再发到这个微信', async () => {
  const wang = await inWechat('wang', 'openid-shared')
  later(1)
  await inWechat('li', 'openid-shared')
  const own = await product.clerk(personOf('wang').division)
  const { caseId } = await reissue(wang, 'wang')
  await own.call(contracts.reviewAccept, { caseId, version: 1 })
  await deliver()
  expect(sent('openid-shared')).toEqual([])
  later(1)
  await inWechat('wang', 'openid-shared')
  await own.call(contracts.reviewRefuse, {
    caseId,
    version: 2,
    reason: 'other',
    text: '材料与登记的情况不一致，请核实',
  })
  await deliver()
  expect(sent('openid-shared')).toEqual([expect.stringContaining('不予通过')])
})

test('微信暂时不通：过一阵再试，几次不成就发短信；不是必须送到的只留在消息里', async () => {
  const zhao = await inWechat('zhao', 'outage-zhao')
  const caseId = await apply(zhao, 'zhao')
  const own = await product.clerk('150102')
  await own.call(contracts.reviewAccept, { caseId, version: 1 })
  await own.call(contracts.reviewRefuse, {
    caseId,
    version: 2,
    reason: 'other',
    text: '材料与登记的情况不一致，请核实',
  })
  expect(await deliver()).toMatchObject({ sent: 0, waiting: 2 })
  expect(await deliver()).toMatchObject({ sent: 0, waiting: 0 })
  for (let tries = 0; tries < 6; tries += 1) {
    later(20)
    await deliver()
  }
  expect(sent(personOf('zhao').phone)).toEqual([expect.stringContaining('您的诚信考核申请不予通过')])
  expect([stored(`${caseId}-2`).delivery, stored(`${caseId}-3`).delivery]).toEqual(['none', 'sms'])
})

test('办件写好了、消息没写成：定时任务补上，补过的不再补', async () => {
  const {
    cases: [row],
  } = await (await product.driver('ma')).call(contracts.caseList, {})
  const [text] = product.cloud.store.find('cases', { filter: { _id: row!.caseId }, limit: 1 })
  const at = product.cloud.now().getTime()
  const doc = JSON.parse(text!) as { _id: string; history: object[] }
  const copy = {
    ...doc,
    _id: 'interrupted-case',
    number: '1120261123000000019',
    activeKey: 'interrupted-case',
    owner: 'account-li',
    changedAt: at,
    history: doc.history.map((event) => ({ ...event, at })),
  }
  product.cloud.load('cases', [copy as never])
  expect((await deliver()).written).toBe(2)
  expect((await deliver()).written).toBe(0)
  const li = await product.driver('li')
  const titles = (await li.call(contracts.messageList, {})).messages.map(({ title }) => title)
  expect(titles.sort()).toEqual(['诚信考核 已受理', '诚信考核 已评级'])
})

test('五个工作日没有答复：视为受理，并告诉申请人；没满的不动', async () => {
  const wang = await product.driver('wang')
  product.cloud.setClock(new Date('2026-12-03T02:00:00Z'))
  const again = await wang.signIn(personOf('wang').phone)
  const caseId = await apply(again, 'wang')
  const status = async () => (await (await product.driver('wang')).call(contracts.caseGet, { caseId })).status
  product.cloud.setClock(new Date('2026-12-10T15:30:00Z'))
  expect(await product.cloud.runTimer('housekeeping')).toMatchObject({ ok: true, output: { accepted: 0 } })
  expect(await status()).toBe('pending')
  product.cloud.setClock(new Date('2026-12-10T16:10:00Z'))
  expect(await product.cloud.runTimer('housekeeping')).toMatchObject({ ok: true, output: { accepted: 1 } })
  expect(await product.cloud.runTimer('housekeeping')).toMatchObject({ ok: true, output: { accepted: 0 } })
  expect(await status()).toBe('accepted')
  const {
    messages: [newest],
  } = await (await product.driver('wang')).call(contracts.messageList, {})
  expect(newest).toMatchObject({ caseId, title: '诚信考核 视为受理' })
})

test('小程序提交时要问的订阅消息，最多三种', async () => {
  expect((await product.visitor().call(contracts.messageTemplates, {})).templates).toEqual([
    'case-progress',
    'case-result',
    'case-reminder',
  ])
})
