import type { Browser } from 'playwright-core'
import { buildClient } from '../../dev/build/client'
import { personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { openBrowser, Screen } from '../kit/browser'
import { apply, loadCertificate, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'
import { story } from '../kit/story'

// One clerk's morning at a screen of 1280×720; each test stands on the one before it.
let product: Product
let browser: Browser
let clerk: Screen
let ma: Visitor
const small = { width: 1280, height: 720 }

beforeAll(async () => {
  await buildClient('h5')
  product = await Product.start()
  browser = await openBrowser()
  clerk = await Screen.open(browser, product.cloud.url, small)
  ma = await product.driver('ma')
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const chapter = story(() => ({ clerk }))

/** Every key that is pressed, one after the other, waiting for nothing but the page. */
let keys = 0
const press = async (...pressed: string[]) => {
  for (const key of pressed) await clerk.page.keyboard.press(key)
  keys += pressed.length
}
/** Whether something is whole within the window, without scrolling. */
const inSight = async (selector: string) => {
  const box = await clerk.top.locator(selector).locator('visible=true').first().boundingBox()
  if (!box) return false
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= small.width && box.y + box.height <= small.height
}
const renewal = async () => {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-renewal', undefined, certificateId, '620102', ['02001'])
  const { address } = personOf('ma')
  const made = madeFor(one.setting, 7, ({ answers }) => answers.receive === 'pickup')
  const same = { vehicleClass: 'B2', residence: address, contact: '马志强', phone: personOf('ma').phone }
  await apply(product, ma, 'account-ma', one, { ...made, answers: { ...made.answers, ...same } })
}

chapter('登录、打开一件：照片、等级和按钮在1280×720里同时看得到，不用滚动', async () => {
  await ma.call(contracts.applyIntegrityAssessment, await ma.application('ma'))
  await renewal()
  const { account, password } = product.loaded.clerks[0]!
  await clerk.visit('#/packages/staff/login/index')
  await clerk.fill('账号', account)
  await clerk.fill('密码', password)
  await clerk.tap('登录')
  await clerk.tap(/^马志强，诚信考核/)
  await clerk.sees('核查清单 3/5')
  await clerk.top.locator('.lens__image').waitFor()
  await clerk.shoot('desk-pending')
  expect(await inSight('#case-picture')).toBe(true)
  expect(await inSight('.review__bar .button--filled')).toBe(true)
})

chapter('差一项也受理不了，哪里差说在哪里；诚信考核从打开到评级不超过6次按键', async () => {
  await press('a')
  await clerk.sees('核查清单还差2项')
  keys = 0
  await press('t', 't')
  await clerk.sees('核查清单 5/5')
  await press('a')
  await clerk.sees('评定等级')
  await clerk.sees('核查清单 5/5')
  await clerk.top.locator('.lens__image').waitFor()
  await clerk.shoot('desk-grade')
  for (const one of ['#case-picture', '#gap-grade', '.review__bar .button--filled'])
    expect([one, await inSight(one)]).toEqual([one, true])
  await press('g')
  await clerk.sees(/已评级 AAA/)
  expect(keys).toBeLessThanOrEqual(6)
})

chapter('评完下一件自己打开；换发不超过7次按键', async () => {
  await clerk.sees(/马志强 · 换发/)
  await clerk.sees('核查清单 2/4')
  keys = 0
  await press('t', 't')
  await clerk.sees('核查清单 4/4')
  await press('a')
  await clerk.sees('通过后证照库将')
  await press('a')
  await clerk.sees('通过这件申请？')
  await clerk.page.locator('[role=dialog] button:focus').waitFor()
  await clerk.shoot('desk-approve')
  await press('Enter')
  await clerk.sees(/已通过，转到制证/)
  expect(keys).toBeLessThanOrEqual(7)
  expect(clerk.problems).toEqual([])
})
