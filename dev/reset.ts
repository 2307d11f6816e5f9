import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build/stamp'
import { runningOn } from './command-line'

const data = join(root, '.local')
if (runningOn(data)) {
  console.error('产品正在运行，数据没有清空。先按 Ctrl+C 停止，再运行 npm run reset。')
  process.exit(1)
}

// Empties the data of this machine; the next start loads the specimens anew.
rmSync(data, { recursive: true, force: true })
console.log('已清空 .local/，下次启动会重新放入样本')
