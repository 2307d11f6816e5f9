import type { Collection, Index } from './catalog'
import type { Column, IndexField } from './columns'
import { conditionsOf, MOST_TERMS, type Condition } from './conditions'
import type { FindQuery } from './document-store'
import { onAlternatives, onColumn, onDocument, type Predicate } from './predicates'

export interface Plan {
  /** `FROM … WHERE …` with `d.rid`, `d.id` and `d.doc` in reach. */
  from: string
  params: Column[]
  /** Every row is a match: no document needs to be looked at. */
  exact: boolean
  /** `ORDER BY …` that yields the asked order, or undefined when rows must be sorted afterwards. */
  orderBy?: string
  index?: Index
}

interface Choice {
  index: Index
  used: Map<Condition, number>
  score: number
  orderBy?: string
}

/** Each may hold MOST_TERMS terms, and a statement has room for 32,766 variables. */
const MOST_DOCUMENT_TESTS = 50

const isPoint = ({ op }: Condition) => op === '$eq' || op === '$in'

/** Fields that come out of one array may be satisfied by different elements: only the first of them narrows. */
function usableFields(index: Index): boolean[] {
  let seenMulti = false
  return index.fields.map((_, i) => {
    const multi = ((index.multi >> i) & 1) === 1
    const usable = !multi || !seenMulti
    seenMulti ||= multi
    return usable
  })
}

function match(index: Index, list: Condition[], order: IndexField[]): Choice {
  const used = new Map<Condition, number>()
  const usable = usableFields(index)
  let score = 0
  let points = 0
  for (let i = 0; i < index.fields.length; i++) {
    const multi = ((index.multi >> i) & 1) === 1
    const here = list.filter((condition) => condition.path === index.fields[i].path).slice(0, MOST_TERMS)
    if (here.length === 0 || !usable[i]) break
    const point = here.find(isPoint)
    const taken = point ? [point] : multi ? here.slice(0, 1) : here
    taken.forEach((condition) => used.set(condition, i))
    score += point ? (point.op === '$eq' ? 10 : 8) : 4
    if (!point) break
    if (point.op === '$eq') points = i + 1
  }
  const orderBy = index.multi === 0 && !index.lossy ? orderFrom(index, points, order) : undefined
  if (orderBy) score += score > 0 ? 3 : 1
  return { index, used, score, orderBy }
}

/** The order clause when the fields after the fixed ones are the asked ones, all one way or all reversed. */
function orderFrom(index: Index, points: number, order: IndexField[]): string | undefined {
  const fixed = new Set(index.fields.slice(0, points).map((field) => field.path))
  const wanted = order.filter(({ path }) => !fixed.has(path))
  if (order.length === 0) return undefined
  if (wanted.length === 0) return `ORDER BY x.k0`
  const rest = index.fields.slice(points, points + wanted.length)
  if (rest.length < wanted.length || rest.some((field, i) => field.path !== wanted[i].path)) return undefined
  const turn = rest[0].direction * wanted[0].direction
  if (rest.some((field, i) => field.direction * wanted[i].direction !== turn)) return undefined
  return 'ORDER BY ' + wanted.map(({ direction }, i) => `x.k${points + i}${direction === 1 ? '' : ' DESC'}`).join(', ')
}

function byId(
  list: Condition[],
  order: IndexField[],
): { predicates: Predicate[]; used: Set<Condition>; orderBy?: string } {
  const used = new Set(list.filter((condition) => condition.path === '_id').slice(0, MOST_TERMS))
  return {
    used,
    predicates: [...used].map((condition) => onColumn('d.id', condition)),
    orderBy:
      order.length > 0 && order[0].path === '_id'
        ? `ORDER BY d.id${order[0].direction === 1 ? '' : ' DESC'}`
        : undefined,
  }
}

const and = (predicates: Predicate[]) =>
  predicates.length === 0 ? '' : ' WHERE ' + predicates.map((p) => p.sql).join(' AND ')

/** Chooses how SQLite narrows a query down: by id, by the best index, else by reading the stored JSON. */
export function plan(collection: Collection, { filter, order = [] }: FindQuery): Plan {
  const conditions = conditionsOf(filter)
  const id = byId(conditions.list, order)
  const rest = conditions.list.filter((condition) => !id.used.has(condition))
  const best =
    id.used.size > 0
      ? undefined
      : collection.indexes
          .map((index) => match(index, rest, order))
          .filter((choice) => choice.score > 0)
          .sort((a, b) => b.score - a.score)[0]
  // An index that only sorts is not worth it when documents must be looked at one by one.
  const choice = best && best.used.size === 0 && !(conditions.complete && rest.length === 0) ? undefined : best
  const scanned = rest.filter((condition) => !choice?.used.has(condition))
  const predicates = [...id.predicates]
  const documents = [...scanned.map(onDocument), ...conditions.alternatives.map(onAlternatives)]
    .filter((predicate) => predicate !== undefined)
    .slice(0, MOST_DOCUMENT_TESTS)
  if (!choice) {
    const all = [...predicates, ...documents]
    return {
      from: `FROM ${collection.table} d${and(all)}`,
      params: all.flatMap((p) => p.params),
      exact: conditions.complete && rest.length === 0,
      orderBy: id.orderBy ?? (id.used.size > 0 ? undefined : order.length === 0 ? 'ORDER BY d.rid' : undefined),
    }
  }
  const { index } = choice
  const columns = [...choice.used].map(([condition, i]) => onColumn(`x.k${i}`, condition))
  const exact = conditions.complete && scanned.length === 0 && !index.lossy && index.multi === 0
  if (index.multi !== 0) {
    const inner = `SELECT x.rid FROM ${index.table} x${and(columns)}`
    return {
      from: `FROM ${collection.table} d WHERE d.rid IN (${inner})${documents.map((p) => ' AND ' + p.sql).join('')}`,
      params: [...columns, ...documents].flatMap((p) => p.params),
      exact,
      index,
    }
  }
  const all = [...columns, ...documents]
  return {
    // CROSS JOIN fixes the order: the index first, then its documents.
    from: `FROM ${index.table} x CROSS JOIN ${collection.table} d ON d.rid = x.rid${and(all)}`,
    params: all.flatMap((p) => p.params),
    exact,
    index,
    orderBy: choice.orderBy ?? (order.length === 0 ? '' : undefined),
  }
}

/** A plan in a line for people (Chinese: the console shows it). */
export function explain({ index, exact, from, orderBy }: Plan): string {
  const how = index
    ? `使用索引 ${index.name}`
    : from.includes('d.id')
      ? '按 _id 查找'
      : from.includes('WHERE')
        ? '扫描（SQL 预筛选）'
        : '扫描'
  return `${how}${exact ? '' : '，逐条核对'}${orderBy === undefined ? '，内存排序' : ''}`
}
