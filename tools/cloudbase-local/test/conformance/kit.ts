import type { LocalCloud } from '../../src/index'

/* The SDKs' own types leave most results untyped; the cases check them value by value. */
export type Any = ReturnType<typeof JSON.parse>

/** One SDK behind the calls that both have, each made in its own way. */
export interface Sdk {
  name: 'node-sdk' | 'wx-server-sdk'
  app: Any
  db: Any
  add(collection: string, doc: object): Promise<Any>
  update(target: Any, change: object): Promise<Any>
  set(target: Any, doc: object): Promise<Any>
  /** The list of an aggregate's results. */
  end(aggregate: Any): Promise<Any[]>
  /** The error code of a rejected call. */
  codeOf(error: Any): unknown
}

export interface Context {
  sdk: Sdk
  cloud: LocalCloud
  db: Any
  _: Any
  $: Any
  /** A collection made for this case alone, holding these documents. */
  collection(docs?: object[]): Promise<{ name: string; c: Any }>
}

export interface Case {
  area: string
  method: string
  name: string
  /** Only for the SDK that has the method. */
  only?: Sdk['name']
  /** The first release of an SDK that has the method, where not every one does. */
  since?: Partial<Record<Sdk['name'], string>>
  run(context: Context): Promise<void>
}

/** `@cloudbase/node-sdk`, whichever release. */
export const nodeSdk = (tcb: Any): Sdk => {
  const app: Any = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true })
  return {
    name: 'node-sdk',
    app,
    db: app.database(),
    add: (collection, doc) => app.database().collection(collection).add(doc),
    update: (target, change) => target.update(change),
    set: (target, doc) => target.set(doc),
    end: async (aggregate) => (await aggregate.end()).data,
    codeOf: (error) => error.code,
  }
}

/** `wx-server-sdk`, whichever release. */
export const wxSdk = (app: Any): Sdk => {
  app.init({ env: app.DYNAMIC_CURRENT_ENV })
  const db = app.database({ throwOnNotFound: false })
  return {
    name: 'wx-server-sdk',
    app,
    db,
    add: (collection, doc) => db.collection(collection).add({ data: doc }),
    update: (target, data) => target.update({ data }),
    set: (target, data) => target.set({ data }),
    end: async (aggregate) => (await aggregate.end()).list,
    codeOf: (error) => error.errCode,
  }
}

const numbers = (version: string) => version.split('.').map(Number)
const atLeast = (version: string, least: string) => {
  const [[major, minor], [leastMajor, leastMinor]] = [numbers(version), numbers(least)]
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}
/** Whether a release has what a case is about. */
export const offers = ({ name, version }: { name: Sdk['name']; version: string }, { only, since }: Case): boolean =>
  (only === undefined || only === name) && atLeast(version, since?.[name] ?? '0.0')

/** `updated` and the like, which the SDKs report in different places. */
export const count = (result: Any, name: 'updated' | 'removed'): number =>
  result.stats?.[name] ?? result[name === 'removed' ? 'deleted' : name]

let made = 0

/** What a case gets to work with. */
export function contextFor(sdk: Sdk, cloud: LocalCloud): Context {
  return {
    sdk,
    cloud,
    db: sdk.db,
    _: sdk.db.command,
    $: sdk.db.command.aggregate,
    collection: async (docs = []) => {
      const name = `case${made++}`
      cloud.store.createCollection(name)
      if (docs.length > 0) cloud.load(name, docs as never)
      return { name, c: sdk.db.collection(name) }
    },
  }
}

/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Any> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('the call was expected to fail')
}
