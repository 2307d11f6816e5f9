import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another local cloud works on the same data folder. */
export class DataInUse extends Error {
  readonly code = 'DATA_IN_USE'
}

const held = new Set<string>()

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Claims a data folder for this process; answers how to give it back. A claim whose process is gone counts for
 * nothing.
 */
export function claimFolder(data: string): () => void {
  mkdirSync(data, { recursive: true })
  const folder = realpathSync(data)
  const file = join(folder, 'pid')
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  // After a crash a new process may well have the old one's number: then only this process's own claims count.
  if (held.has(folder) || (owner > 0 && owner !== process.pid && isAlive(owner))) {
    throw new DataInUse(`The data folder ${data} is in use by process ${owner}: stop it or choose another folder.`)
  }
  writeFileSync(file, String(process.pid))
  held.add(folder)
  return () => {
    held.delete(folder)
    rmSync(file, { force: true })
  }
}
