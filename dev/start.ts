import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '../shared/calendar'
import { buildClient } from './build/client'
import { buildFunctions } from './build/functions'
import { root } from './build/stamp'
import { startProduct } from './cloud'
import { claimData } from './data-schema'
import { loadedSpecimens, loadSpecimens, type Loaded } from './load-specimens'
import { plans } from './register'
import { personOf } from './specimens'
import { giveUp, lanAddress } from './command-line'
import { drawBeside, type Drawing } from './specimens/drawing'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8300' },
    host: { type: 'string', default: '127.0.0.1' },
    origin: { type: 'string' },
    data: { type: 'string', default: '.local' },
  },
})

const line = (text = '') => console.log(text)

/** Says how long a part of the start took, when it took any time. */
async function part(name: string, work: Promise<boolean>): Promise<void> {
  const started = Date.now()
  if (await work) line(`  ${name}好了，用时${Math.round((Date.now() - started) / 1000)}秒`)
}

/** Pictures that are still being drawn: what can be used already, and when all of it can. */
function announce({ done, all, ended }: Drawing): void {
  line(`  样本图片还在画，已画好${done}人，共${all}人；先登录、看指南都不耽误`)
  void ended.then((whole) => line(whole ? '  样本图片都画好了' : '  样本图片没有画完，下次启动接着画'))
}

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
  const pictures = join(data, 'specimens')
  // An old folder is refused before anybody waits for a build.
  claimData(data)
  line('准备云函数和网页（第一次约一分钟）…')
  const drawing = drawBeside(pictures)
  await Promise.all([part('云函数', buildFunctions()), part('网页', buildClient('h5'))])
  if (values.host !== '127.0.0.1')
    line(`注意：${values.host} 上的其他设备现在也能访问。样本数据以外的真实证件不要放进来。`)
  const open = values.host !== '127.0.0.1' && values.host !== 'localhost'
  // Other devices need addresses that they can reach: for pictures, and in the QR codes of vouchers.
  const origin = values.origin ?? (open ? `http://${lanAddress() ?? values.host}:${values.port}` : undefined)
  const cloud = await startProduct({ data, port: Number(values.port), host: values.host, origin, timers: true })
  const loaded = loadedSpecimens(data) ?? (await loadSpecimens(cloud, data, cloud.secrets))
  introduce(origin ?? cloud.url, cloud.consoleUrl, loaded, pictures)
  line(`  用时${Math.round((Date.now() - started) / 1000)}秒。按 Ctrl+C 停止，数据留在 ${values.data}/`)
  if (drawing) announce(drawing)
  const stop = () => {
    drawing?.stop()
    void cloud.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: Error & { code?: string }) => giveUp(error, values.port))
