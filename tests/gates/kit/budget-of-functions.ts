import { LIMITS } from 'cloudbase-local'
import type { CloudFunction } from '../../../cloudfunctions/functions'
import { variablesOf } from '../../../cloudfunctions/functions'
import type { Violation } from './syntax'

/** Functions at most, so that an environment of 50 has two to spare. */
const MOST_FUNCTIONS = 48
/** What is still to come: applications of persons and vehicles together, groups, timers. */
const APPLICATIONS_IN_ALL = 16
const TO_COME = [
  'operator',
  'fleet',
  'staff-admin',
  'register-import',
  'statistics',
  'inspect',
  // Timers.
  'clock',
  'ministry',
]

/** Functions of today and of the work that is planned. */
export function functionsInAll(names: readonly string[]): number {
  const applications = names.filter((name) => name.startsWith('apply-')).length
  const others = new Set([...names.filter((name) => !name.startsWith('apply-')), ...TO_COME])
  return Math.max(applications, APPLICATIONS_IN_ALL) + others.size
}

const TIMER = /^(\S+ ){6}\S+$/

/** What an environment of the real cloud would not take; `valueOf` gives the longest value of a variable. */
export function functionBudgetViolations(
  functions: Readonly<Record<string, CloudFunction>>,
  valueOf: (variable: string) => string,
): Violation[] {
  const count = functionsInAll(Object.keys(functions))
  return [
    ...(count > MOST_FUNCTIONS ? [`${count} functions with those to come, at most ${MOST_FUNCTIONS}`] : []),
    ...Object.entries(functions).flatMap(([name, plan]) => {
      const bytes = variablesOf(plan).reduce(
        (sum, variable) => sum + Buffer.byteLength(variable) + Buffer.byteLength(valueOf(variable)),
        0,
      )
      return [
        ...(bytes > LIMITS.environmentBytes
          ? [`${name}: ${bytes} bytes of variables, at most ${LIMITS.environmentBytes}`]
          : []),
        ...(plan.timer && !TIMER.test(plan.timer.cron) ? [`${name}: “${plan.timer.cron}” has not seven fields`] : []),
      ]
    }),
  ]
}
