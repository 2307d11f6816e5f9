import { join } from 'node:path'
import { buildSync } from 'esbuild'

let built: string | null = null

/** The runtime as one script that leaves `weapp` behind. Built once per process. */
export function runtimeBundle(): string {
  built ??= buildSync({
    entryPoints: [join(__dirname, '../runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'weapp',
    target: 'es2019',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
  }).outputFiles[0]!.text
  return built
}
