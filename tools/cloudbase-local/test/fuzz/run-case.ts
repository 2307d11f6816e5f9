import { type SqliteStore } from '../../src/store/sqlite-store'
import { decode, encode, RequestError, type Doc } from '../../src/store/values'
import type { Case, Operation } from './arbitraries'
import { reference } from './reference'
import { naiveSort } from './naive-order'
import { naiveUpdate } from './naive-updater'

const matches = (docs: Doc[], filter: Doc): Doc[] => docs.filter(reference(filter))

const expectSame = (what: string, got: unknown, wanted: unknown) => {
  const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (left !== right) throw new Error(`${what}\n  store:     ${left}\n  reference: ${right}`)
}

const byId = (docs: Doc[]) => [...docs].sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1)).map(encode)

/** What became of the cases, so that a proof cannot pass by refusing everything. */
export interface Tally {
  find: number
  found: number
  count: number
  update: number
  updated: number
  refused: number
  remove: number
}

export const newTally = (): Tally => ({ find: 0, found: 0, count: 0, update: 0, updated: 0, refused: 0, remove: 0 })

/** An order is a total one on the sort keys only: compare those, and the set of documents. */
function checkFind(texts: string[], docs: Doc[], op: Operation & { kind: 'find' }): void {
  const order = [...op.order, { path: '_id', direction: 1 as const }]
  const wanted = naiveSort(matches(docs, op.filter), order).slice(op.skip, op.skip + op.limit)
  expectSame(`find ${JSON.stringify(op)}`, texts, wanted.map(encode))
}

async function step(store: SqliteStore, name: string, docs: Doc[], op: Operation, tally: Tally): Promise<Doc[]> {
  tally[op.kind]++
  if (op.kind === 'find') {
    const texts = store.find(name, { ...op, order: [...op.order, { path: '_id', direction: 1 }] })
    tally.found += texts.length
    checkFind(texts, docs, op)
    // Without the tie-breaker an index may give the order: the set and the sort keys must agree.
    const free = store.find(name, { filter: op.filter, order: op.order }).map((text) => decode(text) as Doc)
    expectSame(`set ${JSON.stringify(op)}`, byId(free), byId(matches(docs, op.filter)))
    const unordered = store.find(name, { filter: op.filter, limit: op.limit })
    expectSame(
      `json ${JSON.stringify(op)}`,
      JSON.parse(store.findJson(name, { filter: op.filter, order: op.order, limit: op.limit })),
      store.find(name, { filter: op.filter, order: op.order, limit: op.limit }),
    )
    expectSame(`size ${JSON.stringify(op)}`, unordered.length, Math.min(op.limit, matches(docs, op.filter).length))
    expectSame(`order ${JSON.stringify(op)}`, naiveSort(free, op.order).map(encode), free.map(encode))
    return docs
  }
  const matched = matches(docs, op.filter)
  if (op.kind === 'count') {
    expectSame(`count ${JSON.stringify(op)}`, store.count(name, op.filter), matched.length)
    return docs
  }
  if (op.kind === 'remove') {
    const removed = await store.remove(name, { filter: op.filter, multi: true })
    expectSame(`remove ${JSON.stringify(op)}`, removed, matched.length)
    return docs.filter((doc) => !matched.includes(doc))
  }
  const after = new Map(matched.map((doc) => [doc, naiveUpdate(doc, op.change) as Doc | undefined]))
  const refuses = [...after.values()].some((doc) => doc === undefined)
  let failed = false
  try {
    await store.update(name, { filter: op.filter, change: op.change, multi: true })
    tally.updated += matched.length
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    failed = true
    tally.refused++
  }
  if (matched.length > 0)
    expectSame(`outcome of ${JSON.stringify(op)}`, failed ? 'refused' : 'done', refuses ? 'refused' : 'done')
  return failed ? docs : docs.map((doc) => after.get(doc) ?? doc)
}

/** Runs one case against a fresh collection and throws at the first difference from the reference. */
export async function runCase(
  store: SqliteStore,
  name: string,
  { docs, indexes, operations }: Case,
  tally: Tally,
): Promise<void> {
  store.createCollection(name)
  const [early, late] = [indexes.slice(0, 1), indexes.slice(1)]
  const fits = docs.filter((doc) =>
    indexes.every(
      ({ keys }) =>
        keys.filter(([path]) =>
          path
            .split('.')
            .some((_, i, parts) =>
              Array.isArray(parts.slice(0, i + 1).reduce<unknown>((node, part) => (node as Doc | null)?.[part], doc)),
            ),
        ).length <= 1,
    ),
  )
  for (const index of early) store.ensureIndex(name, index)
  if (fits.length > 0) await store.insert(name, fits)
  for (const index of late) store.ensureIndex(name, index)
  let reference = fits
  for (const op of operations) {
    // An update that would put two arrays into one compound index is refused for a reason of its own.
    if (op.kind === 'update' && indexes.some(({ keys }) => keys.length > 1)) continue
    reference = await step(store, name, reference, op, tally)
    expectSame(
      `documents after ${JSON.stringify(op)}`,
      byId(store.find(name, {}).map((text) => decode(text) as Doc)),
      byId(reference),
    )
  }
}
