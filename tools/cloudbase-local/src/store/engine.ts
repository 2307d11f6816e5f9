import { Aggregator as BaseAggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as mingoAccumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import { Query as BaseQuery } from 'mingo/query'
import { accumulators } from './operators/accumulators'
import { expressionOperators } from './operators/expressions'
import { queryOperators } from './operators/queries'
import type { Doc } from './values'

/** mingo's operators, with ours in place of those that differ from MongoDB's. */
const context = Context.init({
  accumulator: { ...mingoAccumulators, ...accumulators },
  expression: { ...expressions, ...expressionOperators },
  pipeline: stages,
  projection: projections,
  query: { ...queries, ...queryOperators },
} as never)

/** A compiled filter. Throws when it is not a valid one. */
export const compiled = (filter: Doc): BaseQuery => new BaseQuery(filter as never, { context })

/** A pipeline that runs in memory; `collection` gives the documents of another collection. */
export const pipeline = (list: Doc[], collection: (name: string) => Doc[]): BaseAggregator =>
  new BaseAggregator(list as never, { context, collectionResolver: collection })
