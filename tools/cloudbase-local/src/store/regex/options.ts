/** Options that MongoDB knows; `x` is not JavaScript's. */
const OPTIONS = /^[imsux]*$/

/** A pattern in which blanks and comments mean nothing (option `x`), written without them. */
function withoutBlanks(pattern: string): string {
  // Escapes and character classes stay as they are; a comment ends with its line.
  return pattern.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\s+|#[^\n]*/g, (part) => (/^[\\[]/.test(part) ? part : ''))
}

/** A regular expression with MongoDB's options; undefined for options or a pattern that there are not. */
export function regExpOf(pattern: string, options: string, more = ''): RegExp | undefined {
  if (!OPTIONS.test(options)) return undefined
  try {
    const source = options.includes('x') ? withoutBlanks(pattern) : pattern
    return new RegExp(source, options.replace('x', '') + more)
  } catch {
    return undefined
  }
}
