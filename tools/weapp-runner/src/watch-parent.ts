import { Worker } from 'node:worker_threads'

const EVERY = 500
/** Time for an orderly end: the browser closed, the sandbox removed. After it the process is killed. */
const GRACE = 5_000

/** Runs in a thread of its own: an endless loop in the app's code holds up the main one, and every signal with it. */
const WATCH = `
  const { parentPort, workerData } = require('node:worker_threads')
  const watch = setInterval(() => {
    if (process.ppid === workerData.parent) return
    clearInterval(watch)
    parentPort.postMessage('orphaned')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), workerData.grace)
  }, workerData.every)`

/**
 * Ends this process when the one that started it is gone: a test that was killed cannot stop its runner any more, and
 * the port would stay taken. `end` is for an orderly end; at the latest five seconds later there is none to wait for.
 */
export function endWithParent(end: () => void): void {
  const worker = new Worker(WATCH, { eval: true, workerData: { parent: process.ppid, every: EVERY, grace: GRACE } })
  worker.on('message', end)
  worker.unref()
}
