import LineBreaker from 'linebreak'

type Measure = (text: string) => number

/** Stretches between places where a line may end: UAX #14, so no 。 starts a line and no （ ends one. */
function stretches(text: string): string[] {
  const breaker = new LineBreaker(text)
  const parts: string[] = []
  for (let from = 0, next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    parts.push(text.slice(from, next.position))
    from = next.position
  }
  return parts
}

/** A stretch that is wider than a whole line (a long number, a URL) is cut between characters. */
function cut(stretch: string, width: number, measure: Measure): string[] {
  if (measure(stretch.trimEnd()) <= width) return [stretch]
  const parts = ['']
  for (const c of stretch) {
    const grown = parts[parts.length - 1] + c
    if (parts[parts.length - 1] !== '' && measure(grown) > width) parts.push(c)
    else parts[parts.length - 1] = grown
  }
  return parts
}

/** Breaks a text into lines no wider than `width`, in the unit of `measure`. At least one line. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines = ['']
  for (const part of stretches(text).flatMap((stretch) => cut(stretch, width, measure))) {
    const grown = lines[lines.length - 1] + part
    if (lines[lines.length - 1] !== '' && measure(grown.trimEnd()) > width) lines.push(part)
    else lines[lines.length - 1] = grown
  }
  return lines.map((line) => line.trimEnd())
}
