import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, WeChatError, type LocalCloud, type LocalCloudOptions } from '../../src/index'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** `halt` stops the cloud and leaves its folder. */
export type TestCloud = LocalCloud & { halt(): Promise<void> }

/** A cloud in a folder of its own, gone after `stop`. */
export async function testCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const data = mkdtempSync(join(tmpdir(), 'cloud-'))
  const cloud = await startLocalCloud({
    data,
    port: 0,
    quiet: true,
    timers: false,
    functions: join(__dirname, '../functions'),
    ...options,
  })
  return {
    ...cloud,
    halt: cloud.stop,
    stop: async () => {
      await cloud.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The cloud that the conformance cases run against, with stand-ins for some of WeChat's open APIs. */
export async function conformanceCloud(): Promise<LocalCloud> {
  const cloud: LocalCloud = await testCloud({
    openapi: {
      'phonenumber.getPhoneNumber': ({ code }) => ({
        phone_info: { pure_phone_number: '13800000000', sent_code: code },
      }),
      'subscribeMessage.send': ({ touser, template_id, data }) => {
        cloud.outbox.push({ kind: 'subscribe', to: String(touser), text: '', template: template_id, data })
        return {}
      },
      'wxacode.getUnlimited': () => PNG,
      'ocr.idcard': ({ img, type }) => ({ bytes: (img as { value: Buffer }).value.length, kind: type }),
      'security.msgSecCheck': () => {
        throw new WeChatError(87014, 'risky content')
      },
    },
  })
  return cloud
}
