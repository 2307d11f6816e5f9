import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build/stamp'
import { startProduct } from './cloud'
import { staffDoc } from './load-specimens'

/** Makes a clerk's account. Usage: npm run staff -- --account limin --name 李敏 --division 620102 */
async function main(): Promise<void> {
  const { values: { account, name, division } } = parseArgs({ options: { account: { type: 'string' }, name: { type: 'string' }, division: { type: 'string' } } })
  if (!account || !name || !/^\d{6}$/.test(division ?? '')) throw new Error('用法：npm run staff -- --account 账号 --name 姓名 --division 六位区划代码')
  const password = randomBytes(9).toString('base64url')
  const cloud = await startProduct({ data: join(root, '.local'), port: 0, timers: false })
  cloud.load('staff', [await staffDoc({ account, name, division: division!, password }) as never])
  await cloud.stop()
  console.log(`已建立 ${account}（${name}，${division}），密码：${password}`)
}
main().catch((error: Error) => { console.error(error.message); process.exit(1) })
