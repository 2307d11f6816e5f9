/** BSON's comparison order from MongoDB's manual, for the types that the fuzz uses. Shares nothing with the store. */
type Any = ReturnType<typeof JSON.parse>

const rank = (value: Any): number => {
  if (value === undefined) return 0
  if (value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 6
  return value instanceof Date ? 7 : 4
}

export function naiveCompare(a: Any, b: Any): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  switch (rank(a)) {
    case 2:
      return a - b
    case 3:
      return Buffer.compare(Buffer.from(a), Buffer.from(b))
    case 4:
      return naiveCompare(pairs(a), pairs(b))
    case 5:
      return list(a, b)
    case 6:
      return Number(a) - Number(b)
    case 7:
      return a.getTime() - b.getTime()
    default:
      return 0
  }
}

/** A sub-document compares field by field: type, name, value. */
const pairs = (doc: Any): Any[] => Object.entries(doc).flatMap(([key, value]) => [rank(value), key, value])

function list(a: Any[], b: Any[]): number {
  for (let i = 0; i < a.length || i < b.length; i++) {
    if (i >= a.length) return -1
    if (i >= b.length) return 1
    const order = naiveCompare(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}

const step = (nodes: Any[], part: string): Any[] =>
  nodes.flatMap((node) => {
    if (!Array.isArray(node))
      return [node !== null && typeof node === 'object' && !(node instanceof Date) ? node[part] : undefined]
    return node
      .filter((item) => item !== null && typeof item === 'object' && !Array.isArray(item) && !(item instanceof Date))
      .map((item) => item[part])
  })

/** What a document sorts by: the least value upwards, the greatest downwards; an empty array before null. */
function sortValue(doc: Any, path: string, direction: number): Any {
  const reached = path.split('.').reduce(step, [doc])
  const values = reached.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [undefined] : value) : [value === undefined ? null : value],
  )
  if (values.length === 0) return null
  return values.sort((a, b) => naiveCompare(a, b) * direction)[0]
}

export const naiveSort = (docs: Any[], order: { path: string; direction: number }[]): Any[] =>
  [...docs].sort((a, b) => {
    for (const { path, direction } of order) {
      const result = naiveCompare(sortValue(a, path, direction), sortValue(b, path, direction)) * direction
      if (result !== 0) return result
    }
    return 0
  })
