import { spawn, type ChildProcess } from 'node:child_process'
import { pathToFileURL } from 'node:url'

export interface Served {
  child: ChildProcess
  url: string
  env: Record<string, string>
}

const TYPESCRIPT = ['--import', pathToFileURL(require.resolve('tsx')).href]

/** Runs a TypeScript file in a process of its own to its end. */
export function run(file: string, args: string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [...TYPESCRIPT, file, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })))
}

/** Runs a TypeScript file in a process of its own and answers the JSON object that it prints first. */
export function serve(file: string, args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [...TYPESCRIPT, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const line = /^\{.*\}$/m.exec(text)
      if (line) resolve({ child, ...(JSON.parse(line[0]) as { url: string; env: Record<string, string> }) })
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code} before it was ready`)))
  })
}

/** Ends a process the hard way and waits until it is gone. */
export function killHard(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
