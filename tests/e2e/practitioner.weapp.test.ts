import { buildClient } from '../../dev/build/client'
import {
  drawCertificateInfoPage,
  drawDrivingLicenceMain,
  drawDrivingLicenceSecond,
  drawEmploymentContract,
  drawPortrait,
  personOf,
} from '../../dev/specimens'
import { addDays, addYears, dayOf, formatLongDay } from '../../shared/calendar'
import { Desk } from '../kit/desk'
import { loadCertificate } from '../kit/items'
import { Phone } from '../kit/phone'
import { Product, verifiedAccount } from '../kit/product'
import { engines, openMini } from '../kit/weapp'

// One certificate of two categories through its life on the mini-program that ships; the clerk's side goes by the
// functions.
const person = personOf('ma')
const jpeg = { format: 'jpeg' } as const
const portrait = drawPortrait(person, 'white', jpeg)
const certificatePage = drawCertificateInfoPage(person, {}, jpeg)

describe.each(engines)('从业人员的事项，微信小程序（%s）', (engine) => {
  let product: Product
  let app: Awaited<ReturnType<typeof openMini>>
  let phone: Phone
  let desk: Desk
  beforeAll(async () => {
    await buildClient('weapp')
    product = await Product.start()
    product.cloud.load('accounts', [
      verifiedAccount(product.cloud.secrets, 'ma', product.cloud.now().getTime()) as never,
    ])
    loadCertificate(product, 'ma', ['01001', '02001'])
    desk = new Desk(await product.clerk())
    app = await openMini(product, engine)
    phone = new Phone(app.mini)
  }, 600_000)
  afterAll(async () => {
    await app?.close()
    await product?.stop()
  })

  /** Opens an item by its tile on home, agrees to its notice and chooses the certificate of two categories. */
  const begin = async (tile: string, variant?: string) => {
    await phone.tab('home')
    await phone.tap(tile)
    await phone.tap('现在办理')
    if (variant) {
      await phone.sees('办哪一种？')
      await phone.tap(variant, -1)
    }
    await phone.sees('业务须知')
    await phone.tap('同意并确认')
    await phone.sees('第1步，共4步')
    await phone.tap('旅客运输驾驶员、')
    await phone.tickAll()
    await phone.tap('下一步')
    await phone.sees('第2步，共4步')
  }
  /** Brings the pictures one after the other, and hands the application in. */
  const submit = async (...pictures: Uint8Array[]) => {
    await phone.tap('下一步')
    await phone.sees('第3步，共4步')
    for (const [index, picture] of pictures.entries()) await phone.brings(picture, index + 1)
    await phone.tap('下一步')
    await phone.sees('第4步，共4步')
    await phone.tap('确认提交', 1)
    await phone.sees('待核查')
    return desk.newest()
  }
  /** Opens the case behind a message. */
  const told = async (message: string) => {
    await phone.tab('me')
    await phone.tap('消息')
    await phone.tap(message)
    await phone.sees('办理进度')
  }
  const wallet = async () => {
    await phone.tab('me')
    await phone.tap('我的证照')
    await phone.tap('旅客运输驾驶员')
  }

  test('换发：邮寄，补正一处填写和一张照片，寄出后签收，新的有效期在我的证照里', async () => {
    await phone.sees('服务事项')
    await phone.tap('请登录')
    await phone.signIn(person.phone, () => product.lastCode(person.phone))
    await phone.sees('马师傅')
    await begin('有效期快到了')
    await phone.fill('at-reason', '快到期')
    await phone.tap('还在', 1)
    await phone.tap('邮寄到付')
    await phone.tap('选择邮寄地址')
    await phone.fill('at-recipient', person.name)
    await phone.fill('at-phone', person.phone)
    await phone.tap('选省、市、区县')
    await phone.tap('甘肃省')
    await phone.tap('兰州市')
    await phone.tap('城关区')
    await phone.fill('at-line', '样本路18号2单元301室')
    await phone.tap('保存并使用')
    await phone.sees('甘肃省兰州市城关区样本路18号2单元301室')
    const caseId = await submit(
      portrait,
      drawDrivingLicenceMain(person, 'B2', jpeg),
      drawDrivingLicenceSecond(person, jpeg),
      certificatePage,
    )
    await phone.sees('收到4张照片')

    await desk.correct(caseId, [
      { at: 'field:reason', reason: '填写不完整，请补全' },
      { at: 'material:certificate-whole/page', reason: '照片不清晰，请在亮处重拍' },
    ])
    await told('换发 等您补正')
    await phone.sees('有2处要补正')
    await phone.tap('去补正')
    await phone.sees('照片不清晰，请在亮处重拍')
    await phone.fill('at-reason', '有效期12月到期，申请换发')
    await phone.tap('更换')
    await phone.brings(certificatePage, 1)
    await phone.tap('重新提交')
    await phone.sees('待核查')

    const until = addDays(dayOf(product.cloud.now().getTime()), 20)
    expect(await desk.approve(caseId)).toContain(
      `有效期由${formatLongDay(until)}延到${formatLongDay(addYears(until, 6))}`,
    )
    await desk.card(caseId, { event: 'shipped', carrier: 'sf', trackingNumber: 'SF1234567890123' })
    await told('换发 已寄出')
    await phone.sees('SF1234567890123')
    await phone.tap('签收新证')
    await phone.tap('已拿到，签收')
    await phone.sees('新证已经签收')
    await wallet()
    await phone.sees(addYears(until, 6).replace(/-/g, '.'))
    expect(app.problems()).toEqual([])
  })

  // One engine with real layout has seen every kind of page by now.
  if (engine === 'chromium') return

  test('变更：信息变更只改住址，服务单位变更传合同，证照库里是新的', async () => {
    await begin('信息、单位变了', '从业资格证信息变更')
    await phone.tap('住址')
    await phone.fill('at-residence', '甘肃省兰州市城关区样本路99号')
    await phone.fill('at-reason', '搬家了')
    await phone.tap('自取')
    const info = await submit(portrait)
    expect((await desk.approve(info))[0]).toBe(`住址由“${person.address}”改为“甘肃省兰州市城关区样本路99号”`)
    await desk.card(info, { event: 'ready', note: '3号窗口' })
    await desk.card(info, { event: 'received' })

    await begin('信息、单位变了', '服务单位变更')
    await phone.tap('有单位')
    await phone.fill('at-unit', '兰州样本物流有限公司')
    await phone.fill('at-unitPhone', '0931-8000000')
    await phone.fill('at-reason', '换了工作单位')
    const unit = await submit(portrait, drawEmploymentContract(person, '兰州样本物流有限公司', jpeg))
    expect((await desk.approve(unit))[0]).toBe('服务单位由“兰州顺途物流有限公司”改为“兰州样本物流有限公司”')
    await told('变更 办结')
    await phone.sees('服务单位由“兰州顺途物流有限公司”改为“兰州样本物流有限公司”')
  })

  test('部分注销：勾一个类别，自取新证，我的证照里一个已注销、一个还有效', async () => {
    await begin('不再从业')
    await phone.tap('货物运输驾驶员')
    await phone.tap('本人申请注销')
    await phone.tap('自取')
    await phone.sees('领取地点')
    const caseId = await submit(certificatePage)
    expect(await desk.approve(caseId)).toContain('注销经营性道路货物运输驾驶员')
    await desk.card(caseId, { event: 'ready', note: '3号窗口，带身份证' })
    await told('注销 待自取')
    await phone.sees('3号窗口，带身份证')
    await wallet()
    await phone.sees(/有效，[\d.]+初次领证.*已注销，[\d.]+初次领证/)
    expect(app.problems()).toEqual([])
  })
})
