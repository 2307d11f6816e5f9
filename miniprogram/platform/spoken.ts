import { states, type Told } from './told'

/** Attributes for the mini-program, where the role is spelled aria-role. */
export function spoken({ role, ...rest }: Told): Record<string, string> {
  return { ...(role ? { 'aria-role': role } : {}), ...states(rest) }
}
