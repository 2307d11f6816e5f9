import { fork } from 'node:child_process'
import type { KeyEnvironment } from '../cloudfunctions/kernel/sealing/keys'
import { join } from 'node:path'
import type { Stats } from 'cloudbase-local'

/** A product in another process, so that its CPU time is its own. */
export interface Running {
  url: string
  /** Of the process, with which its memory can be asked for. */
  pid: number
  floorUrl?: string
  secrets: KeyEnvironment
  /** CPU milliseconds that it has used since it started. */
  cpu(): Promise<number>
  stats(): Promise<Stats>
  reset(): Promise<void>
  stop(): Promise<void>
}

/** Starts a product with so many people who may apply today and so many cases in its store. */
export async function startRunning({ applicants = 0, cases = 0, floor = false, sessions = false }): Promise<Running> {
  const child = fork(join(__dirname, 'product.ts'), [
    String(applicants),
    String(cases),
    floor ? 'floor' : '',
    sessions ? 'sessions' : '',
  ])
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the product ended with ${code}`))
      child.once('exit', gone)
      child.once('message', ({ answer }: { answer: T }) => {
        child.off('exit', gone)
        resolve(answer)
      })
    })
  const ask = <T>(question: string) => {
    const answer = next<T>()
    child.send(question)
    return answer
  }
  const about = await next<Pick<Running, 'url' | 'floorUrl' | 'secrets'>>()
  return {
    ...about,
    pid: child.pid!,
    cpu: () => ask('cpu'),
    stats: () => ask('stats'),
    reset: () => ask('reset'),
    stop: () => ask('stop'),
  }
}
