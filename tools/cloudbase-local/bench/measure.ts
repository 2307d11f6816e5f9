import { execFile, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export interface Figures {
  perSecond: number
  p50: number
  p99: number
}

const run = promisify(execFile)

/** Runs one kind of load in a process of its own and answers its figures. */
export async function load(
  env: Record<string, string>,
  work: string,
  { seconds = 3, connections = 32, documents = 1000 } = {},
): Promise<Figures> {
  const { stdout } = await run(
    process.execPath,
    [
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
      join(__dirname, 'client.ts'),
      work,
      String(seconds),
      String(connections),
      String(documents),
    ],
    { env: { ...process.env, ...env, SILENCE: 'true' } },
  )
  return JSON.parse(stdout.trim().split('\n').pop() as string) as Figures
}

/** Peak memory of a process in MB. */
export function peakMemory({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) as RegExpExecArray
  return Math.round(Number(kilobytes) / 1024)
}

/** CPU milliseconds that a process has used. */
export function cpuMs({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
