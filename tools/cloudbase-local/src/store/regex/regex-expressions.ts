import { failed } from '../errors'
import { isDoc, type Value } from '../values'
import { matchesOf } from './regex-answers'
import { regExpOf } from './options'
import type { RegexMatch } from './regex-worker'

function regexOf(regex: Value, options: Value | undefined, global: boolean): RegExp {
  const { source, flags } = regex instanceof RegExp ? regex : { source: String(regex), flags: '' }
  const wanted = String(options ?? flags)
  const made = regExpOf(source, wanted, global ? 'g' : '')
  if (!made) throw failed(`Regular expression is invalid: ${source} with options '${wanted}'`)
  return made
}

/** The matches that `$regexFind` and its kin ask for; null or missing input has none. */
export function matchesFor(operand: Value, global: boolean): { match: string; idx: number; captures: Value[] }[] {
  if (!isDoc(operand)) throw failed('a regular expression operator takes an object with input and regex')
  const { input, regex, options } = operand
  if (input === null || input === undefined || regex === null || regex === undefined) return []
  if (typeof input !== 'string') throw failed("the 'input' of a regular expression operator must be a string")
  const described = ({ index, groups: [match, ...captures] }: RegexMatch) => ({
    match: match ?? '',
    // Counted in characters, not in UTF-16 units.
    idx: [...input.slice(0, index)].length,
    captures: captures.map((capture) => capture ?? null),
  })
  return matchesOf(regexOf(regex, options, global), input).map(described)
}
