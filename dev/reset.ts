import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build/stamp'

// Empties the data of this machine; the next start loads the specimens anew.
rmSync(join(root, '.local'), { recursive: true, force: true })
console.log('已清空 .local/，下次启动会重新放入样本')
