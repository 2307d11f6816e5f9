import { definitionSchema, type ServiceDefinition } from './definition'
import { definitionProblems } from './definition-problems'
import type { SubjectName } from './subjects'

/**
 * Declares a service item. `F` is inferred from the field ids; the whole is parsed again when it is loaded,
 * so that a wrong definition stops the program instead of reaching a driver.
 * @throws Error naming every problem
 */
export function defineService<const F extends string, const S extends SubjectName>(
  definition: ServiceDefinition<F, S>,
): ServiceDefinition<F, S> {
  const parsed = definitionSchema.safeParse(definition)
  const problems = parsed.success
    ? definitionProblems(definition as unknown as ServiceDefinition)
    : parsed.error.issues.map(
        ({ path, message, ...issue }) =>
          `${path.join('/')}: ${message}${'keys' in issue ? ` (${issue.keys.join(', ')})` : ''}`,
      )
  if (problems.length > 0) throw new Error(`service ${definition.code}: ${problems.join('; ')}`)
  return definition
}
