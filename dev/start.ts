import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '../shared/calendar'
import { buildClient } from './build/client'
import { buildFunctions } from './build/functions'
import { root } from './build/stamp'
import { startProduct } from './cloud'
import { loadedSpecimens, loadSpecimens, type Loaded } from './load-specimens'
import { plans } from './register'
import { personOf } from './specimens'
import { giveUp, lanAddress } from './command-line'
import { writeSpecimens } from './specimens/write-all'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8300' },
    host: { type: 'string', default: '127.0.0.1' },
    origin: { type: 'string' },
    data: { type: 'string', default: '.local' },
  },
})

const line = (text = '') => console.log(text)

function introduce(url: string, consoleUrl: string, { on, clerks }: Loaded, pictures: string): void {
  line()
  line(`  道路运政一网通办   ${url}`)
  line(`  业务办理（电脑）   ${url}/#/packages/staff/login/index`)
  line(`  控制台             ${consoleUrl}   短信验证码在“发件箱”`)
  line()
  line('  样本人员（登录用手机号，验证码看控制台）')
  for (const { key, says } of plans) line(`    ${personOf(key).phone}  ${personOf(key).name}  ${says}`)
  line('  样本业务办理人员（账号 / 密码）')
  for (const { account, password, name, division } of clerks) line(`    ${account} / ${password}  ${name}  ${division}`)
  line(`  样本身份证和材料照片  ${pictures}`)
  line()
  if (on !== dayOf(Date.now())) line(`  样本是${on}的，申请时间可能已经过去。停止后运行 npm run specimens 换成今天的。`)
}

async function main(): Promise<void> {
  const data = join(root, values.data)
  const started = Date.now()
  line('准备云函数和网页（第一次约一分钟）…')
  await buildFunctions()
  await buildClient('h5')
  if (values.host !== '127.0.0.1')
    line(`注意：${values.host} 上的其他设备现在也能访问。样本数据以外的真实证件不要放进来。`)
  const open = values.host !== '127.0.0.1' && values.host !== 'localhost'
  // Other devices need addresses that they can reach: for pictures, and in the QR codes of vouchers.
  const origin = values.origin ?? (open ? `http://${lanAddress() ?? values.host}:${values.port}` : undefined)
  const cloud = await startProduct({ data, port: Number(values.port), host: values.host, origin, timers: true })
  const pictures = join(data, 'specimens')
  const loaded = loadedSpecimens(data) ?? (await loadSpecimens(cloud, data, cloud.secrets))
  if (!existsSync(pictures)) await writeSpecimens(pictures)
  introduce(origin ?? cloud.url, cloud.consoleUrl, loaded, pictures)
  line(`  用时${Math.round((Date.now() - started) / 1000)}秒。按 Ctrl+C 停止，数据留在 ${values.data}/`)
  const stop = () => void cloud.stop().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: Error & { code?: string }) => giveUp(error, values.port))
