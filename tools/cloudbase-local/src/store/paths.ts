import { isDoc, type Value } from './values'

const DIGITS = /^\d+$/

/** True for a path component that may address an array element. */
export const isPosition = (part: string): boolean => DIGITS.test(part)

export interface Reached {
  values: (Value | undefined)[]
  /** An array stood on the way: the values come from several elements. */
  through: boolean
  /** An array on the way held elements that are no sub-documents. */
  skipped: boolean
}

function collect(node: Value | undefined, parts: string[], at: number, out: Reached): void {
  if (at === parts.length) {
    out.values.push(node)
    return
  }
  if (Array.isArray(node)) {
    out.through = true
    if (isPosition(parts[at])) collect(node[Number(parts[at])] as Value, parts, at + 1, out)
    for (const item of node) {
      if (isDoc(item)) collect(item, parts, at, out)
      else out.skipped = true
    }
    return
  }
  // Its own field: `constructor` and the like are on every object.
  const own = isDoc(node) && Object.hasOwn(node, parts[at])
  collect(own ? node[parts[at]] : undefined, parts, at + 1, out)
}

/** Every value that a dotted path reaches in a document, arrays on the way expanded as MongoDB does. */
export function reach(doc: Value, path: string): Reached {
  const out: Reached = { values: [], through: false, skipped: false }
  collect(doc, path.split('.'), 0, out)
  return out
}
