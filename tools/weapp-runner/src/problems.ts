/** Something that must fail the run. `kind` is a closed set of short names, see the README. */
export interface Problem {
  kind: string
  message: string
  stack?: string
}

export const format = ({ kind, message, stack }: Problem) =>
  `[${kind}] ${message}${stack ? `\n${stack.split('\n').slice(1, 6).join('\n')}` : ''}`
