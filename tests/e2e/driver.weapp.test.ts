import { readFileSync } from 'node:fs'
import automator from 'miniprogram-automator'
import { startRunner } from 'weapp-runner'
import { buildClient } from '../../dev/build/client'
import { root } from '../../dev/build/stamp'
import { drawCertificateInfoPage, drawIdCardBack, drawIdCardFront, drawTrainingRecord, personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { Phone } from '../kit/phone'
import { Product } from '../kit/product'
import { readWithZbar } from '../kit/qr'

// The mini-program that ships, on a real local cloud. With WECHAT_DEVTOOLS_CLI set the same story runs there.
const devtools = process.env.WECHAT_DEVTOOLS_CLI
const person = personOf('ma')
const jpeg = { format: 'jpeg' } as const

type Mini = Awaited<ReturnType<typeof automator.connect>>
interface Wx { cloud: { callFunction: unknown }; request(options: object): void }
declare const wx: Wx

/** DevTools would ask Tencent's cloud: here its `wx.cloud.callFunction` goes to the local one, by the documented endpoint. */
const throughLocalCloud = (mini: Mini, url: string, openid: string) => mini.evaluate((address: string, identity: string) => {
  wx.cloud.callFunction = ({ name, data }: { name: string; data: object }) => new Promise((resolve, reject) => {
    wx.request({
      url: address, method: 'POST', data: { env: 'local', function: name, data, openid: identity },
      success: ({ data: answer }: { data: { result?: unknown } }) => resolve({ result: answer.result, errMsg: 'cloud.callFunction:ok' }), fail: reject,
    })
  })
}, url, openid)

async function open(product: Product, engine: 'strict' | 'chromium') {
  if (devtools) {
    const mini = await automator.launch({ cliPath: devtools, projectPath: root })
    await throughLocalCloud(mini, product.cloud.clientUrl, product.cloud.signOpenid('driver-devtools'))
    return { mini, problems: () => [] as unknown[], album: () => Promise.resolve(undefined), asked: () => Promise.resolve([] as unknown[]), close: () => mini.close() }
  }
  const runner = await startRunner({ project: root, engine, cloud: product.cloud.clientUrl, openid: product.cloud.signOpenid(`driver-${engine}`), script: { requestSubscribeMessage: { 'case-progress': 'accept', 'case-result': 'accept', 'case-reminder': 'reject' } } })
  const mini = await automator.connect({ wsEndpoint: runner.wsEndpoint })
  return {
    mini,
    problems: () => runner.problems as unknown[],
    asked: async () => { await runner.sync(); return runner.records.filter(({ kind }) => kind === 'subscribe').map(({ tmplIds }) => tmplIds) },
    album: async () => { await runner.sync(); return runner.records.find(({ kind }) => kind === 'album') as { path?: string; file?: string } | undefined },
    close: async () => { mini.disconnect(); await runner.stop() },
  }
}

async function grade(product: Product, caseId: string): Promise<void> {
  const clerk = await product.clerk('620102')
  const accepted = await clerk.call(contracts.reviewAccept, { caseId, version: (await clerk.call(contracts.reviewOpen, { caseId })).detail.version })
  await clerk.call(contracts.reviewDecide, { caseId, version: accepted.version, points: 0, grade: 'AAA', checked: ['window', 'valid', 'complete', 'same', 'clear'] })
}

const engines = devtools ? ['devtools'] as const : ['strict', 'chromium'] as const

describe.each(engines)('微信小程序（%s）', (engine) => {
  let product: Product
  let app: Awaited<ReturnType<typeof open>>
  let phone: Phone
  beforeAll(async () => {
    await buildClient('weapp')
    product = await Product.start()
    app = await open(product, engine as 'strict' | 'chromium')
    phone = new Phone(app.mini)
  }, 600_000)
  afterAll(async () => {
    await app?.close()
    await product?.stop()
  })

  const picture = async (name: string, bytes: Uint8Array, count: number) => {
    await phone.chooses(name, bytes)
    await phone.tap('选图')
    await phone.counts('上传成功', count)
  }
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
    await picture('training.jpg', drawTrainingRecord(person, 2026, jpeg), 1)
    await picture('info.jpg', drawCertificateInfoPage(person, {}, jpeg), 2)
    await phone.tap('下一步')
    await phone.sees('第4步，共4步')
    await phone.tap('确认提交', 1)
    await phone.sees('待核查')
  }
  const newestCase = async () => {
    const [row] = (await (await product.clerk('620102')).call(contracts.reviewQueue, {})).cases
    return row!.caseId
  }

  test('登录、实名、申请、撤回再申请、评级后存凭证、扫码核验', async () => {
    await phone.sees('服务事项')
    await phone.tap('请登录')
    await phone.sees('自然人登录')
    await phone.tickAll()
    await phone.answersPhoneButton(`phone:${person.phone}`)
    await phone.sees('拍身份证')
    await app.mini.callWxMethod('switchTab', { url: '/pages/me/index' })
    await phone.tap('退出登录')
    await phone.sees('已退出登录')
    await app.mini.callWxMethod('switchTab', { url: '/pages/home/index' })
    await phone.tap('请登录')
    await phone.sees('自然人登录')
    await phone.tickAll()
    await phone.fill('phone', person.phone)
    await phone.tap('获取验证码')
    await phone.sees(/\d+秒/)
    await phone.fill('code', product.lastCode(person.phone))
    await phone.tap('提交验证')
    await phone.sees('拍身份证')
    await picture('front.jpg', drawIdCardFront(person, jpeg), 1)
    await picture('back.jpg', drawIdCardBack(person, jpeg), 2)
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
    await app.mini.callWxMethod('switchTab', { url: '/pages/home/index' })
    await phone.sees('有1件事要办')
    await wizard()

    await grade(product, await newestCase())
    await product.cloud.runTimer('messages-deliver')
    if (!devtools) {
      expect(await app.asked()).toEqual([['case-progress', 'case-result', 'case-reminder'], ['case-progress', 'case-result', 'case-reminder']])
      expect(product.cloud.outbox.list().filter(({ kind, to }) => kind === 'subscribe' && to === `driver-${engine}`).map(({ text }) => /：(已受理|已评级)/.exec(text)?.[1]).sort()).toEqual(['已受理', '已评级'])
    }
    await app.mini.callWxMethod('switchTab', { url: '/pages/me/index' })
    await phone.tap('消息')
    await phone.sees('2条未读')
    await phone.tap('诚信考核 已评级')
    await phone.sees('凭证下载')
    await app.mini.callWxMethod('switchTab', { url: '/pages/cases/index' })
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
      await app.mini.mockWxMethod('scanCode', { errMsg: 'scanCode:ok', result: qr, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' })
      await app.mini.callWxMethod('switchTab', { url: '/pages/scan/index' })
      await phone.sees('查凭证真假')
      await phone.tap('扫一扫')
      await phone.sees('马*强')
    }
    expect(app.problems()).toEqual([])
  })
})
