import { applyAmendment, type Edit } from './amend'
import { defineService } from './define'
import type { ServiceDefinition } from './definition'
import type { SubjectName } from './subjects'

type Keyed =
  | 'eligibility'
  | 'fields'
  | 'materials'
  | 'notice'
  | 'checklist'
  | 'refusals'
  | 'questions'
  | 'elsewhere'
  | 'contacts'
  | 'variants'
  | 'promise'
/** What a derived item says itself: what names it, and keyed edits of what it takes over. */
export type Derivation<F extends string, N extends string, S extends SubjectName> = Pick<
  ServiceDefinition,
  'code' | 'item' | 'name' | 'short' | 'who' | 'whenText' | 'exclusionGroup' | 'sources'
> &
  Partial<
    Omit<
      ServiceDefinition,
      Keyed | 'code' | 'item' | 'name' | 'short' | 'who' | 'whenText' | 'exclusionGroup' | 'sources'
    >
  > & { edits: readonly Edit<F, N, S>[] }

/**
 * An item that is another one with a few differences. It is a definition like any other afterwards; an edit that
 * hits nothing is an error, so that a change to the first item cannot silently leave the second behind.
 */
export function derive<F extends string, S extends SubjectName, const N extends string = never>(
  of: ServiceDefinition<F, S>,
  { edits, ...own }: Derivation<NoInfer<F>, N, NoInfer<S>>,
): ServiceDefinition<F | N, S> {
  const edited = edits.reduce<ServiceDefinition>(
    (definition, edit) => applyAmendment(definition, edit as Edit),
    of as unknown as ServiceDefinition,
  )
  return defineService({ ...edited, ...own }) as unknown as ServiceDefinition<F | N, S>
}
