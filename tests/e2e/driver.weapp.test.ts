import { readFileSync } from 'node:fs'
import { buildClient } from '../../dev/build/client'
import {
  drawCertificateInfoPage,
  drawIdCardBack,
  drawIdCardFront,
  drawTrainingRecord,
  personOf,
} from '../../dev/specimens'
import { Desk } from '../kit/desk'
import { Phone } from '../kit/phone'
import { Product } from '../kit/product'
import { readWithZbar } from '../kit/qr'
import { devtools, engines, openMini } from '../kit/weapp'

// The mini-program that ships, on a real local cloud. With WECHAT_DEVTOOLS_CLI set the same story runs there.
const person = personOf('ma')
const jpeg = { format: 'jpeg' } as const

describe.each(engines)('微信小程序（%s）', (engine) => {
  let product: Product
  let app: Awaited<ReturnType<typeof openMini>>
  let phone: Phone
  beforeAll(async () => {
    await buildClient('weapp')
    product = await Product.start()
    app = await openMini(product, engine)
    phone = new Phone(app.mini)
  }, 600_000)
  afterAll(async () => {
    await app?.close()
    await product?.stop()
  })

  const wizard = async () => {
    await phone.tap('现在办理')
    await phone.sees('怎么办')
    await phone.tap('现在办理')
    await phone.sees('业务须知')
    await phone.tap('同意并确认')
    await phone.sees('第1步，共4步')
    await phone.tap('货物运输驾驶员')
    await phone.tickAll()
    await phone.tap('下一步')
    await phone.sees('第2步，共4步')
    await phone.tap('下一步')
    await phone.sees('第3步，共4步')
    await phone.brings(drawTrainingRecord(person, 2026, jpeg), 1)
    await phone.brings(drawCertificateInfoPage(person, {}, jpeg), 2)
    await phone.tap('下一步')
    await phone.sees('第4步，共4步')
    await phone.tap('确认提交', 1)
    await phone.sees('待核查')
  }

  test('登录、实名、申请、撤回再申请、评级后存凭证、扫码核验', async () => {
    await phone.sees('服务事项')
    await phone.tap('请登录')
    await phone.sees('自然人登录')
    await phone.tickAll()
    await phone.answersPhoneButton(`phone:${person.phone}`)
    await phone.sees('拍身份证')
    await phone.tab('me')
    await phone.tap('退出登录')
    await phone.sees('已退出登录')
    await phone.tab('home')
    await phone.tap('请登录')
    await phone.signIn(person.phone, () => product.lastCode(person.phone))
    await phone.sees('拍身份证')
    await phone.brings(drawIdCardFront(person, jpeg), 1)
    await phone.brings(drawIdCardBack(person, jpeg), 2)
    await phone.tap('下一步')
    await phone.sees('核对身份信息')
    await phone.sees(person.name)
    await phone.tap('提交审核')
    await phone.sees('有1件事要办')

    await wizard()
    await phone.tap('撤回申请')
    await phone.sees('撤回这个申请')
    await phone.tap('撤回申请', 1)
    await phone.sees('已撤回')
    await phone.tab('home')
    await phone.sees('有1件事要办')
    await wizard()

    const desk = new Desk(await product.clerk())
    await desk.grade(await desk.newest())
    await product.cloud.runTimer('deliver')
    if (!devtools) {
      expect(await app.asked()).toEqual([
        ['case-progress', 'case-result', 'case-reminder'],
        ['case-progress', 'case-result', 'case-reminder'],
      ])
      expect(
        product.cloud.outbox
          .list()
          .filter(({ kind, to }) => kind === 'subscribe' && to === `driver-${engine}`)
          .map(({ text }) => /：(已受理|已评级)/.exec(text)?.[1])
          .sort(),
      ).toEqual(['已受理', '已评级'])
    }
    await phone.tab('me')
    await phone.tap('消息')
    await phone.sees('2条未读')
    await phone.tap('诚信考核 已评级')
    await phone.sees('凭证下载')
    await phone.tab('cases')
    await phone.sees('已评级')
    await phone.tap('诚信考核')
    await phone.sees('凭证下载')
    await phone.tap('凭证下载')
    await phone.sees('下载凭证')
    await phone.tap('下载凭证')
    await phone.sees('先同意隐私保护指引')
    await phone.tap('同意并继续')
    await phone.sees('已保存到相册')
    if (!devtools) {
      const saved = await app.album()
      const file = saved?.file ?? saved?.path
      const qr = readWithZbar(readFileSync(file!))
      await app.mini.mockWxMethod('scanCode', {
        errMsg: 'scanCode:ok',
        result: qr,
        scanType: 'QR_CODE',
        charSet: 'UTF-8',
        rawData: '',
      })
      await phone.tab('scan')
      await phone.sees('查凭证真假')
      await phone.tap('扫一扫')
      await phone.sees('马*强')
    }
    expect(app.problems()).toEqual([])
  })
})
