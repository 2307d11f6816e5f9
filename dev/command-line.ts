import { existsSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'

/** Whether a product works on this data folder now: its process, or 0. */
export function runningOn(data: string): number {
  const file = join(data, 'pid')
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!owner) return 0
  try {
    process.kill(owner, 0)
    return owner
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? owner : 0
  }
}

/** Says in one sentence why a command of this folder did not work, and ends it. */
export function giveUp(error: Error & { code?: string }, port = '8300'): never {
  if (error.code === 'PORT_IN_USE')
    console.error(`端口${port}已被占用。换一个：npm start -- --port ${Number(port) + 10}`)
  else if (error.code === 'DATA_IN_USE')
    console.error('产品正在这个数据目录上运行。先在那个窗口按 Ctrl+C 停止，或者用 --data 换一个目录。')
  else if (error.code === 'LIMITS_EXCEEDED' || error.code === 'OTHER_DATA_SCHEMA') console.error(error.message)
  else console.error(error.stack)
  process.exit(1)
}

/** The address under which other devices of the network reach this machine. */
export const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === 'IPv4' && !one.internal)?.address
