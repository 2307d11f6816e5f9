import { canonical } from '../canonical'
import { provinces } from '../provinces'
import { amended, type Province } from '../vocabulary/amend'
import type { ServiceDefinition } from '../vocabulary/definition'

/** A definition as one province has it for one variant: what a case is pinned to, by the hash of its text. */
export interface ResolvedDefinition {
  service: string
  province: string
  variant: string
  definition: ServiceDefinition
}

/**
 * Resolves service × province × variant on a day; without a variant the first that the province has. `from` replaces
 * the known provinces, for tests and lints.
 */
export function resolve(
  of: ServiceDefinition,
  province: string,
  wanted: string | undefined,
  day: string,
  from: readonly Province[] = provinces,
): ResolvedDefinition | undefined {
  const definition = amended(
    of,
    from.find(({ code }) => code === province),
    day,
  )
  const variant = wanted ?? definition.variants[0]!.code
  if (!definition.variants.some(({ code }) => code === variant)) return undefined
  return { service: of.code, province, variant, definition }
}

/** The text whose SHA-256 names a resolved definition. */
export const resolvedText = (resolved: ResolvedDefinition): string => canonical(resolved)
