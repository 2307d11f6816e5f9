// Runs regular expressions away from the main thread, each held to a deadline.
const { parentPort, workerData } = require('node:worker_threads')
const vm = require('node:vm')

/** Texts that share one deadline: a healthy pattern is through them in a few milliseconds. */
const CHUNK = 1 << 16

const context = vm.createContext({ work: undefined })
const script = new vm.Script('work()')

const within = (work) => {
  context.work = work
  return script.runInContext(context, { timeout: workerData.deadlineMs })
}

const found = (match) => ({ index: match.index, groups: [...match].map((group) => group ?? null) })

const matchesIn = (regex, text) => {
  if (regex.global) return [...text.matchAll(regex)].map(found)
  const match = regex.exec(text)
  return match ? [found(match)] : []
}

function chunksOf(texts) {
  const chunks = []
  let size = Infinity
  for (const text of texts) {
    if (size + text.length > CHUNK) {
      chunks.push([])
      size = 0
    }
    chunks[chunks.length - 1].push(text)
    size += text.length
  }
  return chunks
}

function answersOf({ source, flags, texts }) {
  const regex = new RegExp(source, flags)
  return chunksOf(texts).flatMap((chunk) => {
    try {
      return within(() => chunk.map((text) => matchesIn(regex, text)))
    } catch {
      // One text may have used up the time of all: each gets its own now.
      return chunk.map((text) => within(() => matchesIn(regex, text)))
    }
  })
}

parentPort.on('message', ({ id, questions }) => {
  let asked
  try {
    const answers = questions.map((question) => answersOf((asked = question)))
    parentPort.postMessage({ id, answers })
  } catch {
    parentPort.postMessage({ id, slow: asked.source })
  }
})
