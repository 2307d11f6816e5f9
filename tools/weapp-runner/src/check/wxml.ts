import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Problem } from '../problems'

/** WeChat's own WXML compiler for this machine, if miniprogram-simulate brought one. */
function compiler(): string | null {
  const folder = { darwin: 'mac', linux: 'linux' }[process.platform as string]
  if (!folder) return null
  const simulate = dirname(require.resolve('miniprogram-simulate/package.json'))
  const home = dirname(require.resolve('miniprogram-compiler/package.json', { paths: [simulate] }))
  const file = join(home, 'bin', folder, 'wcc')
  if (!existsSync(file)) return null
  try {
    chmodSync(file, 0o755)
  } catch {
    /* read-only installs keep the mode they have */
  }
  return file
}

/** Lets WeChat's compiler read every WXML and WXS. */
export function checkWxml(root: string, files: string[]): Problem[] {
  const wcc = compiler()
  const sources = files.filter((file) => /\.(wxml|wxs)$/.test(file))
  if (!wcc || !sources.length) return []
  const { status, stderr, error } = spawnSync(wcc, ['-d', '-cc', '0', ...sources, '-gn', '$gwx'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  })
  if (error) return [{ kind: 'wxml', message: `WeChat's compiler did not run: ${error.message}` }]
  return status === 0 ? [] : [{ kind: 'wxml', message: `WeChat's compiler: ${stderr.trim()}` }]
}
