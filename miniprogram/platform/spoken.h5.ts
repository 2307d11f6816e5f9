import { states, type Told } from './told'

/** Attributes for the browser. */
export function spoken({ role, ...rest }: Told): Record<string, string> {
  return { ...(role ? { role } : {}), ...states(rest) }
}
