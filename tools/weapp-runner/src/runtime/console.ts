import { emit } from './env'

const LEVELS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'group',
  'groupEnd',
  'trace',
  'table',
  'time',
  'timeEnd',
  'assert',
] as const

/** An argument as text or plain data, without tripping over cycles. */
function plain(value: unknown): unknown {
  if (
    value instanceof Error ||
    (typeof value === 'object' && value !== null && 'stack' in value && 'message' in value)
  ) {
    return String((value as Error).stack ?? value)
  }
  if (typeof value === 'function') return `function ${value.name}`
  try {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  } catch {
    return String(value)
  }
}

/** The app's console; every line also reaches the automator's `console` event. */
export const createConsole = () =>
  Object.fromEntries(
    LEVELS.map((type) => [
      type,
      (...args: unknown[]) => {
        if (type === 'assert') {
          if (!args[0]) emit('log', { type: 'error', args: args.slice(1).map(plain) })
          return
        }
        emit('log', { type, args: args.map(plain) })
      },
    ]),
  )
