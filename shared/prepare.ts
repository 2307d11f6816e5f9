import { foldCondition, type Condition, type Test } from './vocabulary/condition'
import type { ServiceDefinition } from './vocabulary/definition'

/** What is known before anything is filled in. */
export interface Beforehand {
  variant: string
  parts?: readonly string[]
}

/** True or false where it is decided already, undefined where an answer will decide. */
type Known = boolean | undefined
/** 并且 with `decisive` false, 或者 with true: one decisive part decides, else all must be known. */
const together =
  (decisive: boolean) =>
  (parts: readonly Known[]): Known => {
    if (parts.some((one) => one === decisive)) return decisive
    return parts.some((one) => one === undefined) ? undefined : !decisive
  }

function known(test: Test, { variant, parts }: Beforehand): Known {
  if ('variant' in test) return test.variant === variant
  if ('parts' in test) return parts && test.parts.some((code) => parts.includes(code))
  return undefined
}

/** Whether a condition holds before anything is filled in; undefined where an answer will decide. */
export const decided = (when: Condition | undefined, before: Beforehand): Known =>
  !when ||
  foldCondition<Known>(when, {
    test: (test) => known(test, before),
    all: together(false),
    any: together(true),
    not: (one) => (one === undefined ? undefined : !one),
  })

/** How many photos an application needs at least, and at most before anybody adds more than asked. */
export function photosNeeded(of: ServiceDefinition, before: Beforehand): { least: number; most: number } {
  const sum = { least: 0, most: 0 }
  for (const material of of.materials) {
    for (const part of material.parts) {
      const wanted = together(false)([decided(material.when, before), decided(part.when, before)])
      if (wanted === true) sum.least += part.min
      if (wanted !== false) sum.most += part.min
    }
  }
  return sum
}
