import tcb from '@cloudbase/node-sdk'
import { DomainError } from '../../../shared/errors'
import {
  DuplicateKey,
  type Changes,
  type Db,
  type Doc,
  type Files,
  type FindOptions,
  type Match,
  type Query,
  type Tx,
} from './ports'

// The only importer of the SDKs. wx-server-sdk is loaded by the few functions that call WeChat's open APIs.

type App = ReturnType<typeof tcb.init>
let app: App | undefined
const cloud = (): App => (app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }))

type Database = ReturnType<App['database']>
let database: Database | undefined
const db = (): Database => (database ??= cloud().database())

function matcher(match: Match): unknown {
  const _ = db().command
  if (match === null || typeof match !== 'object') return match
  if ('lt' in match) return _.lt(match.lt)
  if ('lte' in match) return _.lte(match.lte)
  if ('gt' in match) return _.gt(match.gt)
  if ('neq' in match) return _.neq(match.neq)
  return _.in([...match.in])
}

function where(query: Query): Record<string, unknown> {
  const { or, ...fields } = query
  const own = Object.fromEntries(
    Object.entries(fields)
      .filter(([, match]) => match !== undefined)
      .map(([path, match]) => [path, matcher(match as Match)]),
  )
  if (!or) return own
  const _ = db().command
  return _.and([...(Object.keys(own).length ? [own] : []), _.or(or.map(where))]) as unknown as Record<string, unknown>
}

const isComposite = (value: unknown) => value !== null && typeof value === 'object'

function changed({ set = {}, inc = {}, push = {}, unset = [] }: Changes): Record<string, unknown> {
  const _ = db().command
  return {
    ...Object.fromEntries(
      Object.entries(set).map(([path, value]) => [path, isComposite(value) ? _.set(value) : value]),
    ),
    ...Object.fromEntries(Object.entries(inc).map(([path, value]) => [path, _.inc(value)])),
    ...Object.fromEntries(Object.entries(push).map(([path, value]) => [path, _.push([value])])),
    ...Object.fromEntries(unset.map((path) => [path, _.remove()])),
  }
}

/** Turns the SDK's errors into ours: a duplicate key keeps its index name, everything else goes on as it is. */
function translated(error: unknown): unknown {
  const text = String((error as Error)?.message ?? error)
  const duplicate = /E11000 duplicate key error.*?index: (\S+)/.exec(text)
  return duplicate ? new DuplicateKey(duplicate[1]!) : error
}
async function sdk<T>(call: Promise<T>): Promise<T> {
  let result: T
  try {
    result = await call
  } catch (error) {
    throw translated(error)
  }
  const { code, message } = result as { code?: string; message?: string }
  if (code) throw translated(Object.assign(new Error(message), { code }))
  return result
}

const conflict = (error: unknown) =>
  /DATABASE_TRANSACTION_(CONFLICT|FAIL)|WriteConflict|TransactionNotExist/.test(
    `${(error as { code?: string }).code} ${(error as Error).message}`,
  )
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Transaction = Awaited<ReturnType<Database['startTransaction']>>

function txOf(transaction: Transaction): Tx {
  const doc = (collection: string, id: string) => transaction.collection(collection).doc(id)
  return {
    get: async <T extends Doc>(collection: string, id: string) => {
      const { data } = await sdk(doc(collection, id).get() as Promise<{ data: unknown }>)
      return ((Array.isArray(data) ? data[0] : data) ?? undefined) as T | undefined
    },
    insert: async (collection, value) => {
      await sdk(transaction.collection(collection).add(value))
    },
    update: async (collection, id, changes) => {
      await sdk(doc(collection, id).update(changed(changes)))
    },
    remove: async (collection, id) => {
      await sdk(doc(collection, id).delete())
    },
  }
}

/** The SDK does not abort before it retries, and orphans keep locks: so abort always, then retry with jitter. */
async function transaction<T>(body: (tx: Tx) => Promise<T>, tries = 6): Promise<T> {
  const running = await db().startTransaction()
  try {
    const result = await body(txOf(running))
    await sdk(running.commit() as Promise<object>)
    return result
  } catch (error) {
    await running.rollback({}).catch(() => undefined)
    if (!conflict(error)) throw translated(error)
    if (tries <= 1) throw new DomainError('busy')
    await pause(5 + Math.random() * 40 * (7 - tries))
    return transaction(body, tries - 1)
  }
}

/** The document database through `@cloudbase/node-sdk`. */
export const cloudDb = (): Db => ({
  get: async <T extends Doc>(collection: string, id: string) => {
    const { data } = await sdk(db().collection(collection).doc(id).get())
    return (data as T[])[0] as T | undefined
  },
  find: async <T extends Doc>(
    collection: string,
    query: Query,
    { order = [], limit = 100, fields }: FindOptions = {},
  ) => {
    let found = db().collection(collection).where(where(query))
    order.forEach(([path, direction]) => {
      found = found.orderBy(path, direction)
    })
    if (fields) found = found.field(Object.fromEntries(fields.map((path) => [path, true])))
    const { data } = await sdk(found.limit(limit).get())
    return data as T[]
  },
  count: async (collection, query) => (await sdk(db().collection(collection).where(where(query)).count())).total ?? 0,
  insert: async (collection, doc) => {
    await sdk(db().collection(collection).add(doc))
  },
  update: async (collection, query, changes) =>
    (await sdk(db().collection(collection).where(where(query)).update(changed(changes)))).updated ?? 0,
  remove: async (collection, query) => {
    const { deleted } = await sdk(db().collection(collection).where(where(query)).remove())
    return typeof deleted === 'number' ? deleted : 0
  },
  transaction: (body) => transaction(body),
})

/** File storage through the same SDK. */
export const cloudFiles = (): Files => ({
  ticket: async (path) => {
    const { data } = (await cloud().getUploadMetadata({ cloudPath: path })) as unknown as {
      data: { url: string; token: string; authorization: string; fileId: string; cosFileId: string }
    }
    const { url, token, authorization, fileId, cosFileId } = data
    return {
      cloudId: fileId,
      url,
      headers: {
        Signature: authorization,
        authorization,
        'x-cos-security-token': token,
        'x-cos-meta-fileid': cosFileId,
        key: encodeURIComponent(path),
      },
      form: {
        key: path,
        Signature: authorization,
        'x-cos-security-token': token,
        'x-cos-meta-fileid': cosFileId,
        success_action_status: '201',
      },
    }
  },
  read: async (cloudId) => {
    try {
      const { fileContent } = await cloud().downloadFile({ fileID: cloudId } as Parameters<App['downloadFile']>[0])
      return fileContent as unknown as Uint8Array
    } catch (error) {
      if (
        /NOT_EXIST|NOT_FOUND|ERR_NOT_EXIST|file not exist|404/i.test(
          `${(error as { code?: string }).code} ${(error as Error).message}`,
        )
      )
        return undefined
      throw error
    }
  },
  write: async (path, bytes) =>
    (await cloud().uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) as never })).fileID,
  remove: async (cloudIds) => {
    if (cloudIds.length) await cloud().deleteFile({ fileList: [...cloudIds] })
  },
})

/** WeChat's open APIs, through `wx-server-sdk`, loaded at the first call. */
export async function openApi<T>(group: string, api: string, request: object): Promise<T> {
  const wx = (await import('wx-server-sdk')).default
  wx.init({ env: wx.DYNAMIC_CURRENT_ENV as unknown as string })
  const groups = wx.openapi as unknown as Record<string, Record<string, (request: object) => Promise<T>>>
  return groups[group]![api]!(request)
}
