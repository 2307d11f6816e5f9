import { ariaAttributes, type SpokenProps } from './spoken-props'

/** Attributes for the browser. */
export function spoken({ role, ...rest }: SpokenProps): Record<string, string> {
  return { ...(role ? { role } : {}), ...ariaAttributes(rest) }
}
