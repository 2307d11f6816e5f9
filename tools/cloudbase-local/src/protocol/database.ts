import type { IndexField } from '../store/columns'
import type { DocumentStore } from '../store/document-store'
import { invalidParam } from '../store/errors'
import { decode, encode, isDoc, type Doc, type Now, type Value } from '../store/values'
import type { Params } from './signature'

const DEFAULT_LIMIT = 100
const MOST = 1000

/** Data of a reply, as JSON text; transactions answer on the top level instead. */
interface DatabaseReply {
  data?: string
  top?: string
}

type Action = (store: DocumentStore, params: Params, now: Now) => DatabaseReply | Promise<DatabaseReply>

const text = (params: Params, name: string): string => {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw invalidParam(`Invalid request param: ${name} is required`)
  return value
}

const document = (value: unknown, now: Now, what: string): Doc => {
  const decoded = typeof value === 'string' && value !== '' ? decode(value, now) : (value ?? {})
  if (decoded === '' || !isDoc(decoded)) {
    if (decoded === '') return {}
    throw invalidParam(`Invalid request param: ${what} must be an object`)
  }
  return decoded
}

const filterOf = (params: Params, now: Now) => document(params.query, now, 'query')

const tx = (params: Params): string | undefined => (params.transactionId ? String(params.transactionId) : undefined)

function orderOf(params: Params, now: Now): IndexField[] | undefined {
  const order = params.order
  if (!order) return undefined
  const list = typeof order === 'string' ? decode(order, now) : (order as Value)
  const pairs = Array.isArray(list)
    ? (list as { field: string; direction: unknown }[]).map((item) => [item.field, item.direction] as const)
    : Object.entries(list as Doc)
  return pairs.map(([path, direction]) => ({ path, direction: direction === -1 || direction === 'desc' ? -1 : 1 }))
}

const natural = (value: unknown, name: string): number | undefined => {
  if (value === undefined || value === null) return undefined
  if (!Number.isInteger(value) || (value as number) < 0)
    throw invalidParam(`Invalid request param: ${name} must be a natural number`)
  return value as number
}

/** The SDKs cannot read an ObjectId: they get its hex text. Quotes inside a string are escaped and never match. */
const readable = (text: string): string => text.replace(/\{"\$oid":("[0-9a-f]{24}")\}/g, '$1')

/** The same in documents that are texts inside a JSON text. */
const readableInside = (json: string): string => json.replace(/\{\\"\$oid\\":(\\"[0-9a-f]{24}\\")\}/g, '$1')

/** Documents travel as texts inside the reply's JSON. */
const list = (texts: string[]): DatabaseReply => ({ data: `{"list":${JSON.stringify(texts.map(readable))}}` })

const idText = (id: unknown) => readable(encode(id as Value))

const insert: Action = async (store, params, now) => {
  const data = params.data
  if (!Array.isArray(data) || data.length === 0)
    throw invalidParam('Invalid request param: data must be a non-empty array')
  const docs = data.map((item) => document(item, now, 'data'))
  const ids = await store.insert(text(params, 'collectionName'), docs, tx(params))
  return { data: `{"insertedIds":[${ids.map(idText).join()}]}` }
}

const find: Action = async (store, params, now) => {
  const collection = text(params, 'collectionName')
  const query = {
    filter: filterOf(params, now),
    order: orderOf(params, now),
    skip: natural(params.offset, 'offset'),
    limit: params.queryType === 'DOC' ? 1 : Math.min(natural(params.limit, 'limit') || DEFAULT_LIMIT, MOST),
    projection: params.projection ? document(params.projection, now, 'projection') : undefined,
  }
  const found = await store.reading(() => store.findJson(collection, query, tx(params)))
  return { data: `{"list":${readableInside(found)}}` }
}

const count: Action = async (store, params, now) => {
  const collection = text(params, 'collectionName')
  const filter = filterOf(params, now)
  return { data: `{"total":${await store.reading(() => store.count(collection, filter))}}` }
}

const changeOf = (params: Params, now: Now): Doc => document(params.data, now, 'data')

const modify: Action = async (store, params, now) => {
  const change = changeOf(params, now)
  const replace = params.merge === false
  if (!replace && Object.keys(change).some((key) => !key.startsWith('$')))
    throw invalidParam('Invalid request param: data must consist of update operators')
  const result = await store.update(
    text(params, 'collectionName'),
    {
      filter: filterOf(params, now),
      change,
      replace,
      multi: params.multi === true,
      upsert: params.upsert === true,
    },
    tx(params),
  )
  const id = result.upsertId === undefined ? '' : `,"upsert_id":${idText(result.upsertId)}`
  return { data: `{"updated":${result.updated}${id}}` }
}

const modifyAndReturn: Action = async (store, params, now) => {
  const result = await store.update(
    text(params, 'collectionName'),
    { filter: filterOf(params, now), change: changeOf(params, now) },
    tx(params),
  )
  const doc = result.doc === undefined ? null : readable(result.doc)
  return { data: `{"updated":${result.matched},"doc":${JSON.stringify(doc)}}` }
}

const remove: Action = async (store, params, now) => {
  const deleted = await store.remove(
    text(params, 'collectionName'),
    { filter: filterOf(params, now), multi: params.multi === true },
    tx(params),
  )
  return { data: `{"deleted":${deleted}}` }
}

const aggregate: Action = async (store, params, now) => {
  if (!Array.isArray(params.stages)) throw invalidParam('Invalid request param: stages must be an array')
  const stages = (params.stages as { stageKey: string; stageValue: string }[]).map(
    ({ stageKey, stageValue }) => ({ [stageKey]: decode(stageValue, now) }) as Doc,
  )
  const collection = text(params, 'collectionName')
  return list(await store.reading(() => store.aggregate(collection, stages)))
}

const create: Action = (store, params) => {
  store.createCollection(text(params, 'collectionName'))
  return {}
}

/** Every database action that node-sdk 3.18 and wx-server-sdk 4.0 send. */
export const databaseActions: Record<string, Action> = {
  'database.addCollection': create,
  'database.insertDocument': insert,
  'database.getDocument': find,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.aggregateDocuments': aggregate,
  'database.startTransaction': (store) => ({ top: `"transactionId":"${store.begin()}"` }),
  'database.commitTransaction': async (store, params) => {
    await store.commit(text(params, 'transactionId'))
    return {}
  },
  'database.abortTransaction': (store, params) => {
    store.abort(text(params, 'transactionId'))
    return {}
  },
}
