import automator from 'miniprogram-automator'
import { startRunner } from 'weapp-runner'
import { root } from '../../dev/build/stamp'
import type { Product } from './product'

type Mini = Awaited<ReturnType<typeof automator.connect>>
export type Engine = 'strict' | 'chromium' | 'devtools'
interface Wx {
  cloud: { callFunction: unknown }
  request(options: object): void
}
declare const wx: Wx

/** With WECHAT_DEVTOOLS_CLI set, the journeys run there instead of on the runner's two engines. */
export const devtools = process.env.WECHAT_DEVTOOLS_CLI
export const engines: readonly Engine[] = devtools ? ['devtools'] : ['strict', 'chromium']

/**
 * DevTools would ask Tencent's cloud: here its `wx.cloud.callFunction` goes to the local one, by the documented
 * endpoint.
 */
const throughLocalCloud = (mini: Mini, url: string, openid: string) =>
  mini.evaluate(
    (address: string, identity: string) => {
      wx.cloud.callFunction = ({ name, data }: { name: string; data: object }) =>
        new Promise((resolve, reject) => {
          wx.request({
            url: address,
            method: 'POST',
            data: { env: 'local', function: name, data, openid: identity },
            success: ({ data: answer }: { data: { result?: unknown } }) =>
              resolve({ result: answer.result, errMsg: 'cloud.callFunction:ok' }),
            fail: reject,
          })
        })
    },
    url,
    openid,
  )

/** The mini-program that ships, opened by one WeChat user on a product. */
export async function openMini(product: Product, engine: Engine) {
  const openid = product.cloud.signOpenid(`driver-${engine}`)
  if (engine === 'devtools') {
    const mini = await automator.launch({ cliPath: devtools!, projectPath: root })
    await throughLocalCloud(mini, product.cloud.clientUrl, openid)
    return {
      mini,
      problems: () => [] as unknown[],
      album: () => Promise.resolve(undefined),
      asked: () => Promise.resolve([] as unknown[]),
      close: () => mini.close(),
    }
  }
  const script = {
    requestSubscribeMessage: { 'case-progress': 'accept', 'case-result': 'accept', 'case-reminder': 'reject' },
  }
  const runner = await startRunner({ project: root, engine, cloud: product.cloud.clientUrl, openid, script })
  const mini = await automator.connect({ wsEndpoint: runner.wsEndpoint })
  return {
    mini,
    problems: () => runner.problems as unknown[],
    asked: async () => {
      await runner.sync()
      return runner.records.filter(({ kind }) => kind === 'subscribe').map(({ tmplIds }) => tmplIds)
    },
    album: async () => {
      await runner.sync()
      return runner.records.find(({ kind }) => kind === 'album') as { path?: string; file?: string } | undefined
    },
    close: async () => {
      mini.disconnect()
      await runner.stop()
    },
  }
}
