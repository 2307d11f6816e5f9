import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build/stamp'
import { startProduct } from './cloud'
import { provinceOf } from '../shared/identity'
import { staffDoc } from './load-specimens'
import { giveUp } from './command-line'

const usage =
  '用法：npm run staff -- --account 账号（小写字母、数字，2到32位） --name 姓名（最多20个字） --division 六位区划代码 [--replace]'

/** Makes a clerk's account. Usage: npm run staff -- --account limin --name 李敏 --division 620102 */
async function main(): Promise<void> {
  const {
    values: { account = '', name = '', division = '', replace },
  } = parseArgs({
    options: {
      account: { type: 'string' },
      name: { type: 'string' },
      division: { type: 'string' },
      replace: { type: 'boolean' },
    },
  })
  if (!/^[a-z0-9_-]{2,32}$/.test(account) || name.trim() === '' || name.length > 20) throw new Error(usage)
  if (!/^\d{6}$/.test(division) || !provinceOf(division)) throw new Error(`没有区划代码“${division}”。${usage}`)
  const password = randomBytes(9).toString('base64url')
  const cloud = await startProduct({ data: join(root, '.local'), port: 0, timers: false })
  try {
    const doc = await staffDoc({ account, name, division, password })
    if (cloud.store.find('staff', { filter: { _id: doc._id }, limit: 1 }).length > 0 && !replace)
      throw new Error(`账号 ${account} 已经有了。要换掉它，加 --replace`)
    cloud.load('staff', [doc as never])
    console.log(`已建立 ${account}（${name}，${division}），密码：${password}`)
  } finally {
    await cloud.stop()
  }
}

main().catch((error: Error & { code?: string }) => {
  if (error.code) giveUp(error)
  console.error(error.message)
  process.exit(1)
})
