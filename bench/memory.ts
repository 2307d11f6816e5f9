import { readdirSync, readFileSync } from 'node:fs'

const parentOf = (pid: string): string | undefined => {
  try {
    // The name, in brackets, may hold blanks.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return undefined
  }
}

/** A process and all that it has started. */
function family(root: number): string[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  )
  const members = [String(root)]
  for (const member of members) for (const [pid, parent] of parents) if (parent === member) members.push(pid)
  return members
}

/** Kilobytes in memory that are this process's, shared pages by their share. */
function proportional(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Megabytes that a process and its children hold; Linux only. */
export const megabytesOf = (pid: number): number =>
  family(pid).reduce((sum, member) => sum + proportional(member), 0) / 1024
