import { matchesOf } from './regex-answers'
import type { RegexMatch } from './regex-worker'

/** Without groups and quantifiers there is nothing to try again: the time is that of the text. */
function cannotRunAway(source: string): boolean {
  const bare = source.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, '')
  return !/[*+?{(]/.test(bare)
}

const execArray = ({ index, groups }: RegexMatch, input: string) =>
  Object.assign([...groups], { index, input }) as unknown as RegExpExecArray

/** A regular expression whose matches are found elsewhere, within a time. */
class BoundedRegExp extends RegExp {
  override test(text: string): boolean {
    return matchesOf(this, text).length > 0
  }

  override exec(text: string): RegExpExecArray | null {
    const [first] = matchesOf(this, text)
    return first ? execArray(first, text) : null
  }
}

/** The same regular expression, held to a time when it might need one. */
export const boundedRegExp = (regex: RegExp): RegExp =>
  cannotRunAway(regex.source) ? regex : new BoundedRegExp(regex.source, regex.flags)
