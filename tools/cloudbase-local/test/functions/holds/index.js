// Keeps what it is asked to keep between calls, outside the heap, and tells where it runs.
const { threadId } = require('node:worker_threads')
const kept = []
exports.main = async ({ bufferMb = 0, wasmMb = 0 }) => {
  if (bufferMb) kept.push(Buffer.alloc(bufferMb * 1024 * 1024, 1))
  if (wasmMb) kept.push(new WebAssembly.Memory({ initial: wasmMb * 16, maximum: wasmMb * 16 }))
  return { runner: `${process.pid}/${threadId}`, kept: kept.length }
}
