import { check, type Problem } from '../src'
import { Artefact } from './artefact'
import { RUNNING, seeded, STATIC, type Mutation } from './mutations'
import { problemsApart, problemsOfRun } from './problems'

/** How a broken package was judged. */
export interface Verdict {
  name: string
  by: 'check' | 'run'
  /** What the report must name. */
  place: string
  /** The problem that tells of it, or undefined: the mutation passed unseen. */
  seen: Problem | undefined
}

/** A problem of the right kind that names the place, and says more than that. */
const tells = ({ kinds }: Mutation, place: string) => {
  const inWords = (message: string) => message.includes(place) && message.length > place.length
  return ({ kind, message }: Problem) => kinds.includes(kind) && inWords(message)
}

async function judge(project: string, mutation: Mutation, by: Verdict['by'], seed: number): Promise<Verdict> {
  const artefact = new Artefact(project)
  const place = mutation.break(artefact, seeded(seed))
  const seen = tells(mutation, place)
  const run = mutation.apart ? problemsApart : problemsOfRun
  const problems = by === 'check' ? await check(artefact.dir) : await run(artefact.dir, seen)
  artefact.remove()
  return { name: mutation.name, by, place, seen: problems.find(seen) }
}

/** Breaks copies of a built mini-program in every way there is, one at a time. */
export async function judgeAll(project: string, seed: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const [by, mutations] of [['check', STATIC] as const, ['run', RUNNING] as const])
    for (const [at, mutation] of mutations.entries())
      verdicts.push(await judge(project, mutation, by, seed * mutations.length + at))
  return verdicts
}
