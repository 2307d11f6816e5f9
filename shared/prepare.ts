import type { Condition } from './vocabulary/condition'
import type { ServiceDefinition } from './vocabulary/definition'

/** What is known before anything is filled in. */
export interface Beforehand {
  variant: string
  held?: readonly string[]
}

/** Whether a condition holds before anything is filled in; undefined where an answer will decide. */
export function decided(when: Condition | undefined, known: Beforehand): boolean | undefined {
  if (!when) return true
  if ('variant' in when) return when.variant === known.variant
  if ('held' in when) return known.held && when.held.some((code) => known.held!.indexOf(code) >= 0)
  if ('not' in when) {
    const inner = decided(when.not, known)
    return inner === undefined ? undefined : !inner
  }
  if ('field' in when) return undefined
  const all = 'all' in when
  const parts = (all ? when.all : when.any).map((part) => decided(part, known))
  if (parts.some((one) => one === !all)) return !all
  return parts.some((one) => one === undefined) ? undefined : all
}

/** How many photos an application needs at least, and at most before anybody adds more than asked. */
export function photosNeeded(of: ServiceDefinition, known: Beforehand): { least: number; most: number } {
  return of.materials.reduce(
    (sum, { parts, when }) =>
      parts.reduce(({ least, most }, part) => {
        const wanted = [decided(when, known), decided(part.when, known)]
        return {
          least: least + (wanted[0] === true && wanted[1] === true ? part.min : 0),
          most: most + (wanted[0] === false || wanted[1] === false ? 0 : part.min),
        }
      }, sum),
    { least: 0, most: 0 },
  )
}
