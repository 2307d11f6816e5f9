import { dayOf } from '../../../shared/calendar'
import { DuplicateKey, type Doc } from '../outside/ports'
import { type World } from '../call/types'

interface Counter extends Doc {
  day: string
  count: number
  expiresAt: number
}

/**
 * Counts one use of something per civil day; false when its cap is reached. Atomic: the condition is part of
 * the write, so parallel calls cannot pass together.
 */
export async function useOnce(world: World, kind: string, subject: string, cap: number): Promise<boolean> {
  const today = dayOf(world.now())
  const _id = `${kind}:${world.keys.blind(`counter-${kind}`, subject)}:${today}`
  if (await world.db.update('counters', { _id, count: { lt: cap } }, { inc: { count: 1 } })) return true
  const fresh: Counter = { _id, day: today, count: 1, expiresAt: world.now() + 2 * 86_400_000 }
  try {
    await world.db.insert('counters', fresh)
    return true
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    return (await world.db.update('counters', { _id, count: { lt: cap } }, { inc: { count: 1 } })) > 0
  }
}
