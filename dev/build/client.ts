import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root } from './stamp'

export type Client = 'h5' | 'weapp'
/** A file without which a build has failed: Taro answers success even for a wrong config. */
const proof: Record<Client, string> = { h5: 'dist/h5/index.html', weapp: 'dist/weapp/app.json' }

function taro(type: Client): Promise<void> {
  rmSync(join(root, 'dist', type), { recursive: true, force: true })
  const log: Buffer[] = []
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type, '--no-check'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.stdout.on('data', (data: Buffer) => log.push(data))
  child.stderr.on('data', (data: Buffer) => log.push(data))
  return new Promise((resolve, reject) =>
    child.on('exit', (code) => {
      if (code === 0 && existsSync(join(root, proof[type]))) return resolve()
      const file = join(root, 'dist', `${type}.log`)
      writeFileSync(file, Buffer.concat(log))
      reject(
        new Error(
          `taro build --type ${type} failed, see dist/${type}.log\n${Buffer.concat(log).toString('utf8').slice(-4000)}`,
        ),
      )
    }),
  )
}

/** Builds the web app or the mini-program from the one source. */
export const buildClient = (type: Client): Promise<boolean> =>
  buildIfStale(type, ['miniprogram', 'shared', 'config', 'babel.config.js', 'project.config.json'], proof[type], () =>
    taro(type),
  )

if (require.main === module)
  void buildClient(process.argv[2] as Client).then((ran) => console.log(ran ? 'built' : 'up to date'))
