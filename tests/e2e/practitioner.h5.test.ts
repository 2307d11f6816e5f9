import type { Browser } from 'playwright-core'
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
import { openBrowser, Screen } from '../kit/browser'
import { Desk } from '../kit/desk'
import { loadCertificate } from '../kit/items'
import { Product, verifiedAccount } from '../kit/product'
import { story } from '../kit/story'

// One certificate of two categories through its life: renewed after a correction, changed twice, one category given
// back.
let product: Product
let browser: Browser
let driver: Screen
let clerk: Screen
let desk: Desk
const person = personOf('ma')
const jpeg = { format: 'jpeg' } as const
const chapter = story(() => ({ driver, clerk }))

beforeAll(async () => {
  await buildClient('h5')
  product = await Product.start()
  product.cloud.load('accounts', [verifiedAccount(product.cloud.secrets, 'ma', product.cloud.now().getTime()) as never])
  loadCertificate(product, 'ma', ['01001', '02001'])
  desk = new Desk(await product.clerk())
  browser = await openBrowser()
  driver = await Screen.open(browser, product.cloud.url)
  clerk = await Screen.open(browser, product.cloud.url, { width: 1280, height: 800 })
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const certificatePage = () => drawCertificateInfoPage(person, {}, jpeg)
const own = /旅客运输驾驶员、/
const today = () => dayOf(product.cloud.now().getTime())
/** Opens an item from home, agrees to its notice and chooses the certificate of two categories. */
const begin = async (item: RegExp, variant?: RegExp) => {
  await driver.visit('')
  await driver.tap(item)
  await driver.tap('现在办理')
  if (variant) await driver.tap(variant)
  await driver.sees('业务须知')
  await driver.tap('同意并确认')
  await driver.sees(/第1步，共4步/)
  await driver.tap(own)
  await driver.tickAll()
  await driver.tap('下一步')
  await driver.sees(/第2步，共4步/)
}
/** Brings pictures one after the other, each where the next one is asked for. */
const bring = async (...pictures: Uint8Array[]) => {
  await driver.tap('下一步')
  await driver.sees(/第3步，共4步/)
  for (const [index, picture] of pictures.entries()) {
    await driver.pick('选图', picture)
    await driver.counts('上传成功', index + 1)
  }
}
const submit = async () => {
  await driver.tap('下一步')
  await driver.sees(/第4步，共4步/)
  await driver.tap('确认提交')
  await driver.sees('待核查')
}
/** The driver's newest message, and through it the case. */
const told = async (title: RegExp) => {
  await driver.visit('#/packages/messages/list/index')
  await driver.page.reload()
  await driver.tap(title)
  await driver.sees('办件详情')
}
/** 我的证照, with the certificate of two categories on top. */
const wallet = async () => {
  await driver.visit('#/packages/account/certificates/index')
  await driver.page.reload()
  await driver.tap(/^从业资格证，经营性道路旅客运输/)
}
const open = async (queue: RegExp, item: string) => {
  await clerk.visit('#/packages/staff/queue/index')
  await clerk.page.reload()
  await clerk.tap(queue)
  await clerk.tap(new RegExp(`^马志强，${item}`))
  await clerk.sees(/办件号/)
}
const flag = async (place: RegExp, reason: string) => {
  await clerk.tap(place)
  await clerk.tap(reason)
  await clerk.tap('记下')
}
/** Checks everything, accepts, and approves after reading what that does to the register. */
const approve = async (...effects: string[]) => {
  await clerk.tickAll()
  await clerk.tap('受理')
  await clerk.sees('通过后证照库将')
  for (const choice of await clerk.top.getByRole('tab', { name: '采用' }).all()) await choice.click()
  await clerk.tap(/^通过(，转制证)?$/)
  await clerk.sees('通过这件申请？')
  for (const effect of effects) await clerk.sees(effect)
  await clerk.shoot('approve')
  await clerk.tap('通过')
}

chapter('驾驶员：换发——同意须知，选证，填原因，新加邮寄地址，传4张照片，提交后有回执', async () => {
  await driver.visit('')
  await driver.tap('请登录')
  await driver.signIn(person.phone, () => product.lastCode(person.phone))
  await driver.sees(/马师傅/)
  await begin(/^换发/)
  expect(await driver.top.getByRole('radio', { name: 'B2', exact: true }).getAttribute('aria-checked')).toBe('true')
  await driver.fill('申请原因', '快到期')
  await driver.tap(/^还在/)
  await driver.tap(/^邮寄到付/)
  await driver.tap('选择邮寄地址')
  await driver.sees('收件人')
  await driver.fill('收件人', person.name)
  await driver.fill('收件人手机号', person.phone)
  await driver.tap('选省、市、区县')
  await driver.tap('甘肃省')
  await driver.tap('兰州市')
  await driver.tap('城关区')
  await driver.fill('详细地址', '样本路18号2单元301室')
  await driver.shoot('address')
  await driver.tap('保存并使用')
  await driver.sees('甘肃省兰州市城关区样本路18号2单元301室')
  await driver.shoot('renewal-form')
  await bring(
    drawPortrait(person, 'white', jpeg),
    drawDrivingLicenceMain(person, 'B2', jpeg),
    drawDrivingLicenceSecond(person, jpeg),
    certificatePage(),
  )
  await driver.shoot('renewal-materials')
  await submit()
  await driver.sees(/收到4张照片/)
  await driver.shoot('renewal-case')
})

chapter('办理人员：一处填写、一张照片，一份补正通知全部列出', async () => {
  const { account, password } = product.loaded.clerks[0]!
  await clerk.visit('#/packages/staff/login/index')
  await clerk.fill('账号', account)
  await clerk.fill('密码', password)
  await clerk.tap('登录')
  await clerk.tap(/^马志强，换发/)
  await flag(/^要求补正：申请原因/, '填写不完整，请补全')
  await clerk.tap(/^\d 从业资格证$/)
  await flag(/^要求补正：从业资格证/, '照片不清晰，请在亮处重拍')
  await clerk.shoot('flags')
  await clerk.tap('看补正通知（2项）')
  await clerk.sees('发出这份补正通知，共2项？')
  await clerk.tap('发出补正通知')
  await clerk.sees('已要求补正2处，等申请人')
})

chapter('驾驶员：从未读消息进办件，看到两处原因，只改这两处，用原来的办件号再交', async () => {
  await driver.visit('#/pages/me/index')
  await driver.page.reload()
  await driver.tap(/^消息，1条未读/)
  await driver.sees('换发 等您补正')
  await driver.shoot('messages')
  await driver.tap(/^未读，换发 等您补正/)
  await driver.sees('有2处要补正，这次全部列出')
  await driver.sees('填写不完整，请补全')
  const number = await driver.read(/^办件号/)
  await driver.shoot('correction')
  await driver.tap('去补正')
  // The reasons stand on the page before, too: this sentence does not.
  await driver.sees(/只改下面这些/)
  await driver.sees('照片不清晰，请在亮处重拍')
  expect(await driver.top.getByRole('textbox').count()).toBe(1)
  await driver.fill('申请原因', '有效期12月到期，申请换发')
  await driver.tap(/^更换从业资格证/)
  await driver.pick('选图', certificatePage())
  await driver.sees('都改过了')
  await driver.shoot('mending')
  await driver.tap('重新提交')
  await driver.sees('待核查')
  expect(await driver.read(/^办件号/)).toBe(number)
})

chapter('办理人员：改前改后对照，受理，看清证照库将怎么变，通过，登记快递单号', async () => {
  await open(/^待核查/, '换发')
  await clerk.sees('申请人补正了2处')
  await clerk.sees('原来：快到期')
  await clerk.sees('现在：有效期12月到期，申请换发')
  await clerk.shoot('changes')
  const until = addDays(today(), 20)
  await approve(
    `有效期由${formatLongDay(until)}延到${formatLongDay(addYears(until, 6))}`,
    '制发新证（换发），原证换发作废',
  )
  await clerk.sees('给证方式')
  await clerk.tap('顺丰')
  await clerk.fill('快递单号', 'SF1234567890123')
  await clerk.shoot('card-work')
  await clerk.tap('登记寄出')
  await clerk.sees('登记签收')
})

chapter('驾驶员：看到快递单号，签收；我的证照里是新的有效期和这次换发', async () => {
  await told(/^未读，换发 已寄出/)
  await driver.sees('SF1234567890123')
  await driver.shoot('shipped')
  await driver.tap('签收新证')
  await driver.tap('已拿到，签收')
  await driver.sees('新证已经签收')
  await wallet()
  await driver.sees(addYears(addDays(today(), 20), 6).replace(/-/g, '.'))
  await driver.shoot('wallet')
  await driver.tap(/^都能办什么，变更记录/)
  await driver.sees(new RegExp(`${formatLongDay(today())} 换发`))
  await driver.sees('之前的证换发作废')
  await driver.shoot('certificate')
})

chapter('信息变更：先选办哪一种，只改住址，只要证件照；通过后证照库里是新住址', async () => {
  await begin(/^变更/, /^从业资格证信息变更/)
  await driver.tap('住址')
  await driver.fill('住址', '甘肃省兰州市城关区样本路99号')
  await driver.fill('申请原因', '搬家了')
  await driver.tap(/^自取/)
  await driver.shoot('change-form')
  await bring(drawPortrait(person, 'blue', jpeg))
  await submit()
  const caseId = await desk.newest()
  expect((await desk.approve(caseId))[0]).toBe(`住址由“${person.address}”改为“甘肃省兰州市城关区样本路99号”`)
  await desk.card(caseId, { event: 'ready', note: '3号窗口' })
  await desk.card(caseId, { event: 'received' })
})

chapter('服务单位变更：填单位和电话，传合同；办理人员看到单位不一致，通过即办结，不制证', async () => {
  await begin(/^变更/, /^服务单位变更/)
  await driver.tap('有单位')
  await driver.fill('单位名称', '兰州样本物流有限公司')
  await driver.fill('单位电话', '0931-8000000')
  await driver.fill('申请原因', '换了工作单位')
  await driver.shoot('unit-form')
  await bring(drawPortrait(person, 'white', jpeg), drawEmploymentContract(person, '兰州样本物流有限公司', jpeg))
  await submit()
  await open(/^待核查/, '变更')
  await clerk.sees('不一致')
  await approve('服务单位由“兰州顺途物流有限公司”改为“兰州样本物流有限公司”')
  await clerk.sees(/^办结$/)
  await told(/^未读，变更 办结/)
  await driver.shoot('change-done')
})

chapter('部分注销：两个类别勾一个，新证自取；通过后到窗口领，我的证照里一个已注销、一个还有效', async () => {
  await begin(/^注销/)
  await driver.tap(/货物运输驾驶员/)
  await driver.tap(/^本人申请注销/)
  await driver.tap(/^自取/)
  await driver.sees('领取地点')
  await driver.shoot('cancel-form')
  await bring(certificatePage())
  await submit()
  await open(/^待核查/, '注销')
  await approve('注销经营性道路货物运输驾驶员')
  await clerk.fill('说明', '3号窗口，带身份证')
  await clerk.tap('证已做好，通知来领')
  await clerk.sees('登记签收')
  await told(/^未读，注销 待自取/)
  await driver.sees('新证做好了，可以来领')
  await driver.sees('3号窗口，带身份证')
  await driver.shoot('ready')
  await wallet()
  await driver.sees(/^已注销/)
  await driver.sees(/^有效，/)
  await driver.shoot('wallet-cancelled')
})

test('两个人的浏览器里都没有报错', () => expect([...driver.problems, ...clerk.problems]).toEqual([]))
