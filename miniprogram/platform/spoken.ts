import { ariaAttributes, type SpokenProps } from './spoken-props'

/** Attributes for the mini-program, where the role is spelled aria-role. */
export function spoken({ role, ...rest }: SpokenProps): Record<string, string> {
  return { ...(role ? { 'aria-role': role } : {}), ...ariaAttributes(rest) }
}
