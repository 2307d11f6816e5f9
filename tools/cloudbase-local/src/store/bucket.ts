import { failed } from './errors'
import { compare } from './order'
import type { Doc, Value } from './values'

/** `$bucket` as the `$switch` group that MongoDB's manual says it is: lower bounds belong to their bucket. */
export function bucketAsGroup({ groupBy, boundaries, default: other, output }: Doc): Doc[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw failed("The $bucket 'boundaries' field must have at least 2 values")
  const bounds = boundaries as Value[]
  if (bounds.some((bound, i) => i > 0 && compare(bounds[i - 1], bound) >= 0))
    throw failed("The 'boundaries' option to $bucket must be sorted")
  const branches = bounds.slice(0, -1).map((bound, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: bound }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }] },
    then: { $literal: bound },
  }))
  const chosen = { $switch: { branches, ...(other !== undefined && { default: { $literal: other } }) } }
  return [{ $group: { _id: chosen, ...((output ?? { count: { $sum: 1 } }) as Doc) } }, { $sort: { _id: 1 } }]
}
