import { naiveCompare } from './naive-order'

/**
 * MongoDB's update operators written down from its manual as plainly as possible, sharing nothing with the store.
 * Throws where the manual says that the operation fails.
 */
type Any = ReturnType<typeof JSON.parse>

class Fails extends Error {}

const isObject = (value: Any) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
const copy = (value: Any): Any =>
  value instanceof Date
    ? new Date(value)
    : Array.isArray(value)
      ? value.map(copy)
      : isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]))
        : value
const equal = (a: Any, b: Any) => naiveCompare(a, b) === 0

/** Reads a path; an array on the way takes a number only. */
function read(doc: Any, path: string): Any {
  let node = doc
  for (const part of path.split('.')) {
    if (Array.isArray(node)) node = /^\d+$/.test(part) ? node[Number(part)] : undefined
    else node = isObject(node) ? node[part] : undefined
  }
  return node
}

/** Writes a path, creating sub-documents; fails on a scalar or null in the way. */
function write(doc: Any, path: string, value: Any): void {
  const parts = path.split('.')
  let node = doc
  parts.forEach((part, i) => {
    if (!isObject(node) && !Array.isArray(node)) throw new Fails(path)
    if (Array.isArray(node)) {
      if (!/^\d+$/.test(part)) throw new Fails(path)
      while (node.length < Number(part)) node.push(null)
    }
    if (i === parts.length - 1) node[part] = value
    else if (node[part] === undefined) node[part] = {}
    node = node[part]
  })
}

/** Fails exactly when `write` would. */
const mustBeWritable = (doc: Any, path: string) => write(copy(doc), path, 0)

function erase(doc: Any, path: string): void {
  const parts = path.split('.')
  const last = parts.pop() as string
  const parent = parts.length === 0 ? doc : read(doc, parts.join('.'))
  if (Array.isArray(parent)) {
    if (/^\d+$/.test(last) && Number(last) < parent.length) parent[Number(last)] = null
  } else if (isObject(parent)) {
    delete parent[last]
  }
}

const arrayOf = (doc: Any, path: string): Any[] | undefined => {
  const current = read(doc, path)
  if (current !== undefined && !Array.isArray(current)) throw new Fails(path)
  return current
}

function insertInto(list: Any[], operand: Any): Any[] {
  if (!isObject(operand) || !('$each' in operand)) return [...list, operand]
  const { $each, $position, $slice } = operand
  const at =
    $position === undefined
      ? list.length
      : $position < 0
        ? Math.max(0, list.length + $position)
        : Math.min($position, list.length)
  const grown = [...list.slice(0, at), ...$each, ...list.slice(at)]
  if ($slice === undefined) return grown
  if ($slice === 0) return []
  return $slice > 0 ? grown.slice(0, $slice) : grown.slice(Math.max(0, grown.length + $slice))
}

const operators: Record<string, (doc: Any, path: string, operand: Any) => void> = {
  $set: (doc, path, operand) => write(doc, path, copy(operand)),
  $unset: (doc, path) => erase(doc, path),
  $inc(doc, path, operand) {
    const current = read(doc, path)
    mustBeWritable(doc, path)
    if (typeof operand !== 'number' || (current !== undefined && typeof current !== 'number')) throw new Fails(path)
    write(doc, path, (current ?? 0) + operand)
  },
  $mul(doc, path, operand) {
    const current = read(doc, path)
    mustBeWritable(doc, path)
    if (typeof operand !== 'number' || (current !== undefined && typeof current !== 'number')) throw new Fails(path)
    write(doc, path, current === undefined ? 0 : current * operand)
  },
  $min(doc, path, operand) {
    mustBeWritable(doc, path)
    const current = read(doc, path)
    if (current === undefined || naiveCompare(operand, current) < 0) write(doc, path, operand)
  },
  $max(doc, path, operand) {
    mustBeWritable(doc, path)
    const current = read(doc, path)
    if (current === undefined || naiveCompare(operand, current) > 0) write(doc, path, operand)
  },
  $push(doc, path, operand) {
    mustBeWritable(doc, path)
    write(doc, path, insertInto(arrayOf(doc, path) ?? [], operand))
  },
  $addToSet(doc, path, operand) {
    mustBeWritable(doc, path)
    const list = [...(arrayOf(doc, path) ?? [])]
    for (const item of isObject(operand) && '$each' in operand ? operand.$each : [operand]) {
      if (!list.some((present) => equal(present, item))) list.push(item)
    }
    write(doc, path, list)
  },
  $pop(doc, path, operand) {
    const list = arrayOf(doc, path)
    if (list) write(doc, path, operand === 1 ? list.slice(0, -1) : list.slice(1))
  },
  $pull(doc, path, operand) {
    const list = arrayOf(doc, path)
    if (list)
      write(
        doc,
        path,
        list.filter((item) => !equal(item, operand)),
      )
  },
  $pullAll(doc, path, operand) {
    const list = arrayOf(doc, path)
    if (list)
      write(
        doc,
        path,
        list.filter((item) => !operand.some((value: Any) => equal(item, value))),
      )
  },
  $rename(doc, path, operand) {
    const current = read(doc, path)
    if (current === undefined) return
    erase(doc, path)
    write(doc, operand, current)
  },
}

const overlap = (a: string, b: string) => a === b || a.startsWith(b + '.') || b.startsWith(a + '.')

/** The updated document, or undefined when MongoDB refuses the update. */
export function naiveUpdate(original: Any, change: Any): Any | undefined {
  const paths = Object.entries(change).flatMap(([op, fields]) =>
    Object.entries(fields as object).flatMap(([path, operand]) =>
      op === '$rename' ? [path, operand as string] : [path],
    ),
  )
  if (paths.some((path, i) => paths.slice(i + 1).some((other) => overlap(path, other)))) return undefined
  const doc = copy(original)
  try {
    for (const [op, fields] of Object.entries(change)) {
      for (const [path, operand] of Object.entries(fields as object)) operators[op](doc, path, operand)
    }
  } catch (error) {
    if (error instanceof Fails) return undefined
    throw error
  }
  return doc
}
