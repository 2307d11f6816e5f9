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
import { schemaTest } from './operators/json-schema'
import { failed } from './errors'
import { regExpOf } from './regex/options'
import { isDoc, type Doc, type Value } from './values'

/** mingo's operators, with ours in place of those that differ from MongoDB's. */
const context = Context.init({
  accumulator: { ...mingoAccumulators, ...accumulators },
  expression: { ...expressions, ...expressionOperators },
  pipeline: stages,
  projection: projections,
  query: { ...queries, ...queryOperators },
} as never)

/** A filter whose `$regex` and `$options` are regular expressions: of MongoDB's options, JavaScript has not all. */
function withRegExps(filter: Value): Value {
  if (Array.isArray(filter)) return filter.map((item) => withRegExps(item as Value))
  if (!isDoc(filter)) return filter
  const { $regex, $options, ...rest } = filter
  const others = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withRegExps(value)]))
  if ($regex === undefined || $options === undefined) return '$regex' in filter ? { ...others, $regex } : others
  const source = $regex instanceof RegExp ? $regex.source : String($regex)
  const regex = regExpOf(source, String($options))
  if (!regex) throw failed(`Regular expression is invalid: ${source} with options '${String($options)}'`)
  return { ...others, $regex: regex }
}

/** Told to the operators that need it. */
const jsonSchemaValidator = schemaTest as never

/** A compiled filter. Throws when it is not a valid one. */
export const compiled = (filter: Doc): BaseQuery =>
  new BaseQuery(withRegExps(filter) as never, { context, jsonSchemaValidator })

/** A pipeline that runs in memory; `collection` gives the documents of another collection. */
export const pipeline = (list: Doc[], collection: (name: string) => Doc[]): BaseAggregator =>
  new BaseAggregator(list as never, { context, collectionResolver: collection, jsonSchemaValidator })
