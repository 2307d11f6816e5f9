import { failed } from '../errors'
import { matcher } from '../matcher'
import { isDoc, type Doc, type Value } from '../values'
import { placeOf } from './place'

const arrayAt = (doc: Doc, path: string): Value[] | undefined => {
  const value = placeOf(doc, path, false)?.get()
  return Array.isArray(value) ? (value as Value[]) : undefined
}

/** The element that the filter matched: the first one that satisfies a condition on its array. */
function matched(doc: Doc, prefix: string, filter: Doc): number {
  const array = arrayAt(doc, prefix) ?? []
  for (const [path, condition] of Object.entries(filter)) {
    if (path !== prefix && !path.startsWith(prefix + '.')) continue
    const matches = matcher({ [path]: condition })
    const found = array.findIndex((item) => matches(wrap(prefix, [item])))
    if (found >= 0) return found
  }
  throw failed('The positional operator did not find the match needed from the query.')
}

const wrap = (path: string, value: Value): Doc =>
  path.split('.').reduceRight<Value>((inner, part) => ({ [part]: inner }), value) as Doc

/** Resolves `$` and `$[]` in an update path to the real positions. */
export function positional(doc: Doc, path: string, filter: Doc): string[] {
  const parts = path.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) {
    const unsupported = parts.find((part) => part.startsWith('$'))
    if (unsupported)
      throw failed(`The dollar ($) prefixed field '${unsupported}' in '${path}' is not valid for storage.`)
    return [path]
  }
  const prefix = parts.slice(0, at).join('.')
  const rest = parts.slice(at + 1)
  const positions = parts[at] === '$' ? [matched(doc, prefix, filter)] : [...(arrayAt(doc, prefix) ?? []).keys()]
  return positions.flatMap((position) => positional(doc, [prefix, position, ...rest].join('.'), filter))
}

/** MongoDB's bound: the document is the first level, each object or array in it one more. */
const DEEPEST = 100

/** Refuses what MongoDB refuses to store: certain field names, and levels beyond the hundredth. */
export function checkStorable(value: Value, path = '', level = 1): void {
  if (!Array.isArray(value) && !isDoc(value)) return
  if (level > DEEPEST) throw failed(`the document exceeds the maximum of ${DEEPEST} nested levels`)
  if (Array.isArray(value)) {
    value.forEach((item, i) => checkStorable(item as Value, `${path}.${i}`, level + 1))
    return
  }
  for (const key of Object.keys(value)) {
    const here = path ? `${path}.${key}` : key
    if (key.startsWith('$'))
      throw failed(`The dollar ($) prefixed field '${key}' in '${here}' is not valid for storage.`)
    checkStorable(value[key], here, level + 1)
  }
}
