import { Blocked } from '../blocked'
import type { RegexMatch, RegexWorker } from './regex-worker'

/** Characters to ask about in the first round; each round asks for twice as many. */
const FIRST_ROUND = 1 << 18

interface Pattern {
  source: string
  flags: string
  known: Map<string, RegexMatch[]>
  open: Set<string>
}

/** Who answers the regular expressions of the work that runs now. */
let current: RegexAnswers | undefined

function asking<T>(answers: RegexAnswers, work: () => T): T {
  const before = current
  current = answers
  try {
    return work()
  } finally {
    current = before
  }
}

/**
 * What the thread for regular expressions has said during one piece of work. The work runs until it lacks answers,
 * waits while they are found, and runs again: so it stays plain synchronous code, and the main thread stays free.
 */
export class RegexAnswers {
  private readonly patterns = new Map<string, Pattern>()
  private openSize = 0
  private round = FIRST_ROUND

  constructor(private readonly worker: RegexWorker) {}

  /** @throws Blocked as long as answers are missing */
  during<T>(work: () => T): T {
    return asking(this, () => settled(work))
  }

  get incomplete(): boolean {
    return this.openSize > 0
  }

  /** The matches in a text, or none for now when they are not known yet. */
  matches(source: string, flags: string, text: string): RegexMatch[] {
    const pattern = this.pattern(source, flags)
    const known = pattern.known.get(text)
    if (known) return known
    if (!pattern.open.has(text)) {
      pattern.open.add(text)
      this.openSize += text.length + 1
    }
    if (this.openSize > this.round) throw new Blocked(Promise.resolve())
    return []
  }

  private pattern(source: string, flags: string): Pattern {
    const name = `${flags}/${source}`
    const pattern = this.patterns.get(name) ?? { source, flags, known: new Map(), open: new Set() }
    this.patterns.set(name, pattern)
    return pattern
  }

  async ask(): Promise<void> {
    const asked = [...this.patterns.values()]
      .filter(({ open }) => open.size > 0)
      .map((pattern) => ({ pattern, texts: [...pattern.open] }))
    asked.forEach(({ pattern }) => pattern.open.clear())
    this.openSize = 0
    this.round *= 2
    const answers = await this.worker.ask(
      asked.map(({ pattern: { source, flags }, texts }) => ({ source, flags, texts })),
    )
    asked.forEach(({ pattern, texts }, i) => texts.forEach((text, k) => pattern.known.set(text, answers[i][k])))
  }
}

/**
 * A part of the work whose outcome counts only when no answer was missing: what it found or threw before is void.
 * @throws Blocked when answers are missing
 */
export function settled<T>(work: () => T): T {
  let outcome: () => T
  try {
    const result = work()
    outcome = () => result
  } catch (error) {
    outcome = () => {
      throw error
    }
  }
  if (current?.incomplete) throw new Blocked(current.ask())
  return outcome()
}

/** The matches of a pattern that may run away; at once where nobody answers, which only the owner's own code does. */
export function matchesOf({ source, flags }: RegExp, text: string): RegexMatch[] {
  if (current) return current.matches(source, flags, text)
  const regex = new RegExp(source, flags)
  const found = regex.global ? [...text.matchAll(regex)] : [regex.exec(text)]
  return found.flatMap((match) => (match ? [{ index: match.index, groups: [...match] }] : []))
}

/** Runs reads as often as their regular expressions need. */
export async function answered<T>(worker: RegexWorker, work: () => T): Promise<T> {
  const answers = new RegexAnswers(worker)
  for (;;) {
    try {
      return answers.during(work)
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      await error.released
    }
  }
}
