import type { IndexField } from './columns'
import type { FindQuery } from './document-store'
import { bucketAsGroup } from './bucket'
import { pipeline } from './engine'
import { failed } from './errors'
import { encode, isDoc, RequestError, type Doc } from './values'

const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$facet',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$set',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unset',
  '$unwind',
  '$replaceWith',
  '$unionWith',
  '$graphLookup',
])

const orderOf = (spec: Doc): IndexField[] | undefined => {
  const fields = Object.entries(spec)
  if (fields.some(([, direction]) => direction !== 1 && direction !== -1)) return undefined
  return fields.map(([path, direction]) => ({ path, direction: direction as 1 | -1 }))
}

/** The head of a pipeline that is a plain query: match, then sort, then skip and limit. */
function head(stages: Doc[]): { query: FindQuery; rest: Doc[] } {
  const query: FindQuery = {}
  let i = 0
  const filters: Doc[] = []
  for (; i < stages.length && isDoc(stages[i].$match); i++) filters.push(stages[i].$match as Doc)
  if (filters.length > 0) query.filter = filters.length === 1 ? filters[0] : { $and: filters }
  const order = isDoc(stages[i]?.$sort) ? orderOf(stages[i].$sort as Doc) : undefined
  if (order) {
    query.order = order
    i++
  }
  if (Number.isInteger(stages[i]?.$skip)) query.skip = stages[i++].$skip as number
  if (Number.isInteger(stages[i]?.$limit)) query.limit = stages[i++].$limit as number
  return { query, rest: stages.slice(i) }
}

function check(stages: Doc[]): void {
  for (const stage of stages) {
    const names = Object.keys(stage)
    if (names.length !== 1) throw failed('A pipeline stage specification object must contain exactly one field.')
    if (names[0] === '$geoNear') throw failed('geoNear is not supported by cloudbase-local')
    if (!STAGES.has(names[0])) throw failed(`Unrecognized pipeline stage name: '${names[0]}'`)
  }
}

/** Runs a pipeline: its head as a query on the store, the rest in memory. */
export function aggregate(
  stages: Doc[],
  find: (query: FindQuery) => string[],
  all: (collection: string) => Doc[],
  parse: (text: string) => Doc,
): string[] {
  check(stages)
  const { query, rest } = head(stages)
  const texts = find(query)
  if (rest.length === 0) return texts
  const cache = new Map<string, Doc[]>()
  const collectionResolver = (name: string) => {
    const known = cache.get(name) ?? all(name)
    cache.set(name, known)
    return known
  }
  try {
    const list = rest.flatMap((stage) => (isDoc(stage.$bucket) ? bucketAsGroup(stage.$bucket) : [stage]))
    return pipeline(list, collectionResolver)
      .run(texts.map(parse) as never)
      .map((doc) => encode(doc as Doc))
  } catch (error) {
    throw error instanceof RequestError ? error : failed((error as Error).message)
  }
}
