import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildClient } from '../../dev/build/client'
import {
  drawCertificateInfoPage,
  drawIdCardBack,
  drawIdCardFront,
  drawTrainingRecord,
  personOf,
} from '../../dev/specimens'
import { parseScan } from '../../shared/vouchers'
import { voucherQr } from '../../shared/vouchers/qr'
import { openBrowser, Screen } from '../kit/browser'
import { damagedPicture, damages } from '../kit/damage'
import { Product } from '../kit/product'
import { pngOf, readWithZbar } from '../kit/qr'
import { story } from '../kit/story'

// One story in the order in which it happens; each test stands on the one before it.
let product: Product
let browser: Browser
let driver: Screen
let clerk: Screen
let inspector: Screen
const person = personOf('ma')
let qr = ''

beforeAll(async () => {
  await buildClient('h5')
  product = await Product.start()
  browser = await openBrowser()
  driver = await Screen.open(browser, product.cloud.url)
  clerk = await Screen.open(browser, product.cloud.url, { width: 1280, height: 800 })
  inspector = await Screen.open(browser, product.cloud.url)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const chapter = story(() => ({ driver, clerk, inspector }))
const accepted = (count: number) => driver.counts('上传成功', count)

chapter('驾驶员：不登录先看指南，登录要勾两份协议，用短信验证码进来', async () => {
  await driver.visit('')
  await driver.sees('服务事项')
  await driver.tap(/诚信考核/)
  await driver.sees('每个周期满后的20天内申请')
  await driver.visit('')
  await driver.tap('请登录')
  await driver.fill('手机号', person.phone)
  await driver.fill('验证码', '123456')
  await driver.tap('提交验证')
  await driver.sees('请先勾选两份协议')
  for (const box of await driver.top.getByRole('checkbox').all()) await box.click()
  await driver.tap('获取验证码')
  await driver.sees(/\d+秒/)
  await driver.fill('验证码', product.lastCode(person.phone) === '000000' ? '111111' : '000000')
  await driver.tap('提交验证')
  await driver.sees(/还能试4次/)
  await driver.fill('验证码', product.lastCode(person.phone))
  await driver.tap('提交验证')
  await driver.sees('拍身份证')
})

chapter('驾驶员：不是照片的文件被拒并说明怎么办；身份证读出来核对后提交审核', async () => {
  await driver.pick('选图', Buffer.from('<html>not a picture</html>'), 'card.png')
  await driver.sees('只能用png或jpg照片，请换一张')
  await driver.pick('重选', drawIdCardFront(person, { format: 'jpeg' }))
  await accepted(1)
  await driver.pick('选图', drawIdCardBack(person, { format: 'jpeg' }))
  await accepted(2)
  await driver.tap('下一步')
  await driver.sees('核对身份信息')
  await driver.sees(person.name)
  await driver.sees(person.address)
  await driver.tap('提交审核')
  await driver.sees(/有1件事要办/)
  await driver.shoot('home')
})

chapter('驾驶员：须知、证照、个人信息、材料；中途离开回来，草稿和照片都在；确认提交', async () => {
  await driver.tap('现在办理')
  await driver.sees('怎么办')
  await driver.tap('现在办理')
  await driver.sees('业务须知')
  await driver.tap('同意并确认')
  await driver.sees(/第1步，共4步/)
  await driver.tap('下一步')
  // Home led here for this certificate: it is chosen, the confirmation is the person's own.
  await driver.sees(/请勾选/)
  await driver.tap(/货物运输驾驶员/)
  await driver.tap(/信息未发生变化/)
  await driver.tap('下一步')
  await driver.sees(/第2步，共4步/)
  await driver.sees('来自证照库，不用填')
  await driver.tap('下一步')
  await driver.sees(/第3步，共4步/)
  await driver.pick('选图', drawTrainingRecord(person, 2026, { format: 'jpeg' }))
  await accepted(1)
  await driver.visit('')
  await driver.page.reload()
  await driver.tap(/继续/)
  await driver.sees(/第3步，共4步/)
  await accepted(1)
  await driver.pick('选图', drawCertificateInfoPage(person, {}, { format: 'jpeg' }))
  await accepted(2)
  await driver.shoot('wizard')
  await driver.tap('下一步')
  await driver.sees(/第4步，共4步/)
  await driver.tap('确认提交')
  await driver.sees('待核查')
  await driver.sees('受理期限')
  await driver.shoot('case')
})

chapter('办理人员：登录、核对、受理、按规则评级，凭证生成', async () => {
  const { account, password } = product.loaded.clerks[0]!
  await clerk.visit('#/packages/staff/login/index')
  await clerk.fill('账号', account)
  await clerk.fill('密码', 'wrong-password')
  await clerk.tap('登录')
  await clerk.sees('账号或密码不对')
  await clerk.fill('密码', password)
  await clerk.tap('登录')
  await clerk.tap(/马志强/)
  await clerk.sees('核查清单 3/5')
  await clerk.tap('受理')
  await clerk.sees('核查清单还差2项')
  await clerk.tickAll()
  await clerk.tap('受理')
  await clerk.sees('评定等级')
  await clerk.sees(/建议 AAA（优良）/)
  await clerk.shoot('desk')
  await clerk.tap('确认评级 AAA')
  await clerk.sees('已评级')
})

chapter(
  '驾驶员：看到已评级，下载图片凭证和PDF；两个独立的解码器从图片和PDF里都读出二维码，PDF里的中文读得回来',
  async () => {
    await driver.visit('#/pages/cases/index')
    await driver.page.reload()
    await driver.tap(/诚信考核/)
    await driver.tap('凭证下载')
    const [png] = await Promise.all([driver.page.waitForEvent('download'), driver.tap('下载凭证')])
    const picture = readFileSync(await png.path())
    await driver.shoot('voucher')
    qr = readWithZbar(picture)
    expect(qr).toMatch(new RegExp(`^${product.cloud.url}/v/[A-Z2-7]+$`))
    const [pdf] = await Promise.all([driver.page.waitForEvent('download'), driver.tap('转发')])
    const file = join(product.data, 'voucher.pdf')
    writeFileSync(file, readFileSync(await pdf.path()))
    execFileSync('pdftoppm', ['-r', '150', '-png', file, join(product.data, 'page')])
    const page = readFileSync(
      execFileSync('sh', ['-c', `ls ${join(product.data, 'page')}*.png`])
        .toString()
        .trim(),
    )
    expect(readWithZbar(page)).toBe(qr)
    const text = execFileSync('pdftotext', ['-layout', file, '-']).toString().replace(/\s+/g, '')
    expect(text).toContain('诚信考核凭证')
    expect(text).toContain('马志强')
    expect(text).toContain('兰州市城关区道路运输服务中心')
    expect(text).not.toContain(person.idNumber)
  },
)

chapter('执法人员：扫码打开核验页，真、有效、最少的信息；改一个字节就是伪造的', async () => {
  await inspector.page.goto(qr)
  await inspector.sees(/有效/)
  await inspector.sees('真')
  await inspector.sees('马*强')
  await inspector.shoot('verdict')
  const at = qr.length - 40
  const forged = qr.slice(0, at) + (qr[at] === 'A' ? 'B' : 'A') + qr.slice(at + 1)
  await inspector.page.goto(forged)
  await inspector.page.reload()
  await inspector.sees('伪造的凭证')
})

chapter('执法人员：从图片里读码，模糊、小、斜的也能读；一个接一个，不用重开', async () => {
  const code = voucherQr(`${product.cloud.url}/v/`, parseScan(qr)!)
  await inspector.visit('#/pages/scan/index')
  for (const name of ['none', 'blur 2 px', 'slanted by 25 %, noise']) {
    const picture = damagedPicture(
      code,
      damages.find((damage) => damage.name === name)!,
      1,
    )
    await inspector.pick('选二维码图片', pngOf(picture), 'code.png')
    await inspector.sees('核验结果')
    await inspector.sees('马*强')
    await inspector.tap('扫下一个')
    await inspector.sees('查凭证真假')
  }
  expect([...driver.problems, ...clerk.problems, ...inspector.problems]).toEqual([])
})
