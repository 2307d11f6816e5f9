import type { Parts } from '../parts'
import { decode, RequestError, type Doc } from '../store/values'
import type { Timers } from '../timers/timers'

export interface ConsoleHooks {
  timers: Timers
  reset: () => void
}

export type ConsoleAction = (query: URLSearchParams, body: Record<string, unknown>) => unknown

const natural = (text: string | null, otherwise: number, most: number) =>
  Math.min(Math.max(0, Number(text ?? otherwise) || 0), most)

const parsed = (text: string | null): Doc | undefined => (text ? (decode(text) as Doc) : undefined)

/** What the console's pages ask for. */
export function consoleApi(parts: Parts, { timers, reset }: ConsoleHooks): Record<string, ConsoleAction> {
  const { store, host, files, outbox, clock, counters, tickets, address } = parts

  const overview: ConsoleAction = () => ({
    env: parts.envId,
    origin: address.origin,
    now: clock.now(),
    shifted: clock.offset !== 0,
    data: parts.options.data,
    functions: host.registry.all().length,
    collections: store.size,
    files: files.count(),
    outbox: outbox.list().length,
    stats: counters.read(),
    memory: process.memoryUsage.rss(),
  })

  const functions: ConsoleAction = () => {
    const { functions: stats } = counters.read()
    return {
      list: host.registry.all().map(({ name, timeout, memorySize, triggers, stamp }) => ({
        name,
        timeout,
        memorySize,
        triggers,
        builtAt: stamp,
        ...stats[name],
      })),
    }
  }

  const query: ConsoleAction = async (search) => {
    const collection = search.get('collection') ?? ''
    const filter = parsed(search.get('filter'))
    const order = Object.entries(parsed(search.get('sort')) ?? {}).map(([path, direction]) => ({
      path,
      direction: direction === -1 ? (-1 as const) : (1 as const),
    }))
    const started = performance.now()
    const page = { skip: natural(search.get('skip'), 0, 1e9), limit: natural(search.get('limit'), 20, 200) }
    const { texts, total } = await store.reading(() => ({
      texts: store.find(collection, { filter, order, ...page }),
      total: store.count(collection, filter),
    }))
    const ms = performance.now() - started
    return {
      list: texts.map((text) => JSON.parse(text) as unknown),
      total,
      ms: Math.round(ms * 100) / 100,
      plan: store.explain(collection, { filter, order }),
    }
  }

  const storage: ConsoleAction = (search) => ({
    ...files.count(),
    list: files.list(search.get('prefix') ?? '', 100, search.get('after') ?? '').map((info) => ({
      ...info,
      url: `/_storage/${info.path.split('/').map(encodeURIComponent).join('/')}?${tickets.download(info.path, 600)}`,
    })),
  })

  const invoke: ConsoleAction = async (_search, { name, event, openid }) => ({
    result: JSON.parse(
      await host.call(String(name), JSON.stringify(event ?? {}), {
        openid: String(openid ?? ''),
        source: 'wx_devtools',
      }),
    ) as unknown,
  })

  const setClock: ConsoleAction = (_search, { time }) => {
    if (time !== null && Number.isNaN(Date.parse(String(time)))) throw new RequestError('INVALID_PARAM', '时间格式不对')
    clock.set(time === null ? null : new Date(String(time)))
    timers.reschedule()
    return { now: clock.now() }
  }

  return {
    'GET overview': overview,
    'GET functions': functions,
    'GET calls': (search) => ({
      list: host.records.filter(({ name }) => !search.get('name') || name === search.get('name')).slice(0, 50),
    }),
    'POST invoke': invoke,
    'GET collections': () => ({ list: store.collections() }),
    'GET query': query,
    'GET storage': storage,
    'GET outbox': (search) => ({ list: outbox.list(natural(search.get('limit'), 100, 1000)) }),
    'GET timers': () => ({ list: timers.list() }),
    'POST timers/run': async (_search, { name }) => ({ result: await timers.run(String(name)) }),
    'POST clock': setClock,
    'POST reset': (_search, { confirm }) => {
      if (confirm !== true) throw new RequestError('INVALID_PARAM', 'confirm must be true')
      reset()
      return {}
    },
  }
}
