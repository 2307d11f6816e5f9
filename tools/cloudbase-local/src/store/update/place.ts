import { failed } from '../errors'
import { isPosition } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { cannotCreate } from './errors'

const FARTHEST_PADDING = 1_500_000

/** Where a dotted path ends in a document: a field of a sub-document or an element of an array. */
export interface Place {
  has(): boolean
  get(): Value | undefined
  set(value: Value): void
  unset(): void
}

const inDoc = (doc: Doc, field: string): Place => ({
  has: () => Object.prototype.hasOwnProperty.call(doc, field),
  get: () => (Object.prototype.hasOwnProperty.call(doc, field) ? doc[field] : undefined),
  set: (value) => {
    doc[field] = value
  },
  unset: () => {
    delete doc[field]
  },
})

const inArray = (array: Value[], position: number): Place => ({
  has: () => position < array.length,
  get: () => array[position],
  set: (value) => {
    if (position > array.length + FARTHEST_PADDING) throw failed("can't backfill more than 1500000 elements")
    while (array.length < position) array.push(null)
    array[position] = value
  },
  // MongoDB leaves a null behind, so that the other elements keep their positions.
  unset: () => {
    if (position < array.length) array[position] = null
  },
})

/**
 * Walks to the end of a path. With `create`, missing sub-documents on the way come into being; a scalar or null on
 * the way is an error, as in MongoDB. Without it, a path that leads nowhere answers undefined.
 */
export function placeOf(doc: Doc, path: string, create: boolean): Place | undefined {
  const parts = path.split('.')
  if (parts.some((part) => part === ''))
    throw failed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  let node: Doc | Value[] = doc
  for (let i = 0; ; i++) {
    const part = parts[i]
    const place: Place | undefined = Array.isArray(node)
      ? isPosition(part)
        ? inArray(node as Value[], Number(part))
        : undefined
      : inDoc(node, part)
    if (!place) {
      if (create) throw cannotCreate(part, parts[i - 1], node as Value)
      return undefined
    }
    if (i === parts.length - 1) return place
    let next = place.get()
    if (next === undefined) {
      if (!create) return undefined
      next = {}
      // Attached only when the end is set: done by the caller through `set` on a path that exists now.
      place.set(next)
    }
    if (!Array.isArray(next) && !isDoc(next)) {
      if (create) throw cannotCreate(parts[i + 1], part, next)
      return undefined
    }
    node = next as Doc | Value[]
  }
}
