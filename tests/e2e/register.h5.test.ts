import type { Browser } from 'playwright-core'
import { buildClient } from '../../dev/build/client'
import { personOf } from '../../dev/specimens'
import { openBrowser, Screen } from '../kit/browser'
import { Product } from '../kit/product'

// The web channel: 注册 → 自然人注册 → 立即注册 → login with the password → a certificate bound by hand.
let product: Product
let browser: Browser
let driver: Screen
const person = personOf('chen')
const password = 'Truck-2026'

beforeAll(async () => {
  await buildClient('h5')
  product = await Product.start()
  browser = await openBrowser()
  driver = await Screen.open(browser, product.cloud.url)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const tickBoth = async () => {
  for (const name of ['已阅读并同意《用户协议》', '已阅读并同意《隐私政策》']) await driver.tap(name)
}

test('注册、用账号密码登录、绑定登记为15位旧号码的证', async () => {
  await driver.visit('#/packages/account/login/index')
  await driver.tap(/^注册/)
  await driver.sees('法人注册')
  await driver.shoot('register-kind')
  await driver.tap('下一步')
  await driver.tap('立即注册')
  await driver.sees('请填用户账号')
  await driver.shoot('register-problems')
  await driver.fill(/^用户账号/, 'chen_2026')
  await driver.fill(/^密码/, password)
  await driver.fill(/^再填一次密码/, `${password}x`)
  await driver.sees('两次填的密码不一样')
  await driver.fill(/^再填一次密码/, password)
  await driver.fill(/^姓名/, person.name)
  await driver.fill(/^身份证号/, person.idNumber)
  await driver.fill(/^身份证有效起始日期/, person.idValidFrom.replace(/-/g, ''))
  await driver.tap('身份证有效期是长期')
  await driver.fill(/^手机号/, person.phone)
  await driver.tap('获取验证码')
  await driver.sees(/\d+秒/)
  await driver.fill(/^验证码/, product.lastCode(person.phone))
  await tickBoth()
  await driver.shoot('register-filled')
  await driver.tap('立即注册')
  await driver.sees('自然人登录')
  await driver.fill(/^密码/, 'wrong-password-1')
  await tickBoth()
  await driver.tap('登录')
  await driver.sees('账号或密码不对')
  await driver.shoot('login-password')
  await driver.fill(/^密码/, password)
  await driver.tap('登录')
  await driver.sees('服务事项')
  await driver.visit('#/packages/account/certificates/index')
  await driver.sees('没有查到您的证照')
  await driver.shoot('certificates-none')
  await driver.tap('绑定从业资格证')
  await driver.fill(/^从业资格证号/, personOf('ma').idNumber)
  await driver.tap('绑定')
  await driver.sees(/与您不符/)
  await driver.shoot('bind-refused')
  await driver.fill(/^从业资格证号/, '410105670530915')
  await driver.tap('绑定')
  await driver.sees('陈永刚')
  await driver.shoot('certificates-bound')
  expect(driver.problems).toEqual([])
})
