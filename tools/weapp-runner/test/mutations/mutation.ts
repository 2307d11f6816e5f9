import type { Artefact } from '../artefact'

/** Chooses which of several pages, components or files is broken. */
export type Pick = <T>(from: T[]) => T

/** One way to break a built mini-program, whatever it is. */
export interface Mutation {
  name: string
  /** Kinds of problem that tell of it rightly. */
  kinds: string[]
  /** Runs in a process of its own: a test runner would take the rejection for one of its own. */
  apart?: boolean
  /** Breaks the copy; answers what the report must name: a file, mostly. */
  break(it: Artefact, pick: Pick): string
}

/** A choice that depends on its seed alone. */
export function seeded(seed: number): Pick {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (from) => {
    if (!from.length) throw new Error('there is nothing to break')
    return from[Math.floor(next() * from.length)]!
  }
}
