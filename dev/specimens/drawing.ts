import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { withoutFolder } from './write-all'

const script = join(__dirname, 'write-all.ts')
/** Whoever builds or uses the product comes first. */
const priority = 10

/** Specimen documents being drawn by a process beside this one: minutes of work that nobody has to wait for. */
export interface Drawing {
  /** People whose documents are there, of how many. */
  done: number
  all: number
  /** True when everything has been drawn, false when that failed: the next start goes on with it. */
  ended: Promise<boolean>
  stop(): void
}

/** Draws what the folder does not have yet; undefined when nothing is missing. */
export function drawBeside(folder: string): Drawing | undefined {
  const all = withoutFolder(folder).length
  if (all === 0) return undefined
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'ignore'] })
  if (child.pid !== undefined) setPriority(child.pid, priority)
  const drawing: Drawing = {
    done: 0,
    all,
    ended: new Promise((resolve) => {
      child.once('exit', (code) => resolve(code === 0))
      child.once('error', () => resolve(false))
    }),
    stop: () => void child.kill(),
  }
  createInterface({ input: child.stdout }).on('line', () => {
    drawing.done += 1
  })
  return drawing
}
