import type { UpdateQuery } from './document-store'
import { failed } from './errors'
import { newId } from './ids'
import { applyUpdate } from './update/apply'
import { checkStorable } from './update/positional'
import { clone, isDoc, type Doc, type Now } from './values'

const equalities = (filter: Doc): Doc => {
  const out: Doc = {}
  for (const [path, value] of Object.entries(filter)) {
    if (path.startsWith('$') || path.includes('.')) continue
    if (isDoc(value) && Object.keys(value)[0]?.startsWith('$')) {
      if ('$eq' in value) out[path] = clone(value.$eq)
    } else if (!(value instanceof RegExp)) {
      out[path] = clone(value)
    }
  }
  return out
}

/** The document that a change makes of an existing one. */
export function changed(before: Doc, { filter, change, replace }: UpdateQuery, now: Now): Doc {
  const after = replace ? { ...clone(change), _id: before._id } : applyUpdate(before, change, { now, filter })
  checkStorable(after)
  return after
}

/** The document that an upsert adds: the filter's equalities, then the change. */
export function upserted({ filter, change, replace }: UpdateQuery, now: Now): Doc {
  const seed = equalities(filter)
  const base: Doc = '_id' in seed ? seed : { _id: newId(now()), ...seed }
  const doc = replace
    ? { ...clone(change), _id: base._id }
    : applyUpdate(base, change, { now, filter, inserting: true })
  checkStorable(doc)
  return doc
}

/** A document ready to be added: an id first, valid field names. */
export function prepared(doc: Doc, now: Now): Doc {
  if (!isDoc(doc)) throw failed('a document must be an object')
  checkStorable(doc)
  return doc._id === undefined ? { ...doc, _id: newId(now()) } : doc
}
