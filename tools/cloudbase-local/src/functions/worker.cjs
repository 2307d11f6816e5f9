'use strict'
// Runs inside a worker thread or a process: loads function bundles, keeps them warm, runs one call at a time.
const { parentPort } = require('node:worker_threads')
const { format } = require('node:util')
const { getHeapStatistics } = require('node:v8')
const path = require('node:path')

const loaded = new Map()
const RealDate = Date
let shift = 0
let lines = []
let callKeys = []

for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...parts) => {
    if (lines.length < 300) lines.push({ level, time: RealDate.now(), text: format(...parts).slice(0, 4000) })
  }
}

/** Lets functions see the cloud's clock instead of the machine's. Installed only once the clocks differ. */
function shiftClock(offset) {
  if (offset !== 0 && global.Date === RealDate) {
    global.Date = new Proxy(RealDate, {
      construct: (target, args, self) =>
        Reflect.construct(target, args.length === 0 ? [RealDate.now() + shift] : args, self),
      apply: () => new RealDate(RealDate.now() + shift).toString(),
      get: (target, key) => (key === 'now' ? () => RealDate.now() + shift : Reflect.get(target, key)),
    })
    RealDate.prototype.constructor = global.Date
  }
  shift = offset
}

function setEnvironment(env) {
  for (const key of callKeys) if (!(key in env)) delete process.env[key]
  callKeys = Object.keys(env)
  for (const key of callKeys) process.env[key] = env[key]
}

async function load(entry, stamp) {
  const known = loaded.get(entry)
  if (known && known.stamp === stamp) return known.module
  const folder = path.dirname(entry) + path.sep
  for (const file of Object.keys(require.cache))
    if (file.startsWith(folder) || file === entry) delete require.cache[file]
  let module
  try {
    module = require(entry)
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM') throw error
    module = await import(`${require('node:url').pathToFileURL(entry).href}?v=${stamp}`)
  }
  loaded.set(entry, { stamp, module })
  return module
}

async function run({ entry, handler, stamp, event, context }) {
  const module = await load(entry, stamp)
  const main = module[handler] ?? module.default?.[handler]
  if (typeof main !== 'function')
    throw new Error(`${handler} is not exported by ${path.basename(path.dirname(entry))}/index.js`)
  const result = await new Promise((resolve, reject) => {
    // The older event functions answer by callback.
    const callback = (error, value) => (error ? reject(error) : resolve(value))
    const returned = main(
      JSON.parse(event),
      { ...context, callbackWaitsForEmptyEventLoop: true, getRemainingTimeInMillis: () => context.time_limit_in_ms },
      callback,
    )
    if (returned !== undefined || main.length < 3) resolve(returned)
  })
  return JSON.stringify(result === undefined ? null : result)
}

/** What is held after a call: the heap, and what stands outside it (buffers, WebAssembly). */
function heldMb() {
  if (!parentPort) return process.memoryUsage().rss / 1_048_576
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics()
  return (heap + outside) / 1_048_576
}

async function answer(call) {
  lines = []
  shiftClock(call.offset)
  setEnvironment(call.env)
  let reply
  try {
    reply = { ok: true, result: await run(call) }
  } catch (error) {
    reply = {
      ok: false,
      error: {
        message: String((error && error.message) || error),
        name: error && error.name,
        stack: String((error && error.stack) || error),
      },
    }
  }
  reply.logs = lines
  reply.heldMb = heldMb()
  lines = []
  if (parentPort) parentPort.postMessage(reply)
  else process.send(reply)
}

if (parentPort) parentPort.on('message', answer)
else {
  process.on('message', answer)
  // Nobody is left to answer: the cloud has stopped, or was killed.
  process.on('disconnect', () => process.exit())
}
