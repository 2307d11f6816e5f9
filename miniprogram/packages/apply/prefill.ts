import type { SubjectView } from '../../../shared/contracts/subjects'
import { answerWith, visibleFields, type Draft } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { partsInForce } from '../../client/subjects'
import type { EligibilityAnswer } from './facts'

/** The only part of a subject that can be done now; undefined when there are several or none. */
export function onlyPart(view: SubjectView, answers: readonly EligibilityAnswer[]): string | undefined {
  const open = answers.filter(({ subjectId, outcome }) => subjectId === view.id && outcome === 'now')
  const codes = partsInForce(view).filter((code) => open.some(({ part }) => part === undefined || part === code))
  return codes.length === 1 ? codes[0] : undefined
}

/** A draft with the register's values filled in where nothing was answered yet; masked values are not answers. */
export function prefilled(
  definition: ServiceDefinition,
  draft: Draft,
  view: SubjectView,
  answers: readonly EligibilityAnswer[],
): Draft {
  const only = onlyPart(view, answers)
  const parts = partsInForce(view)
  // Some fields are asked only of those who have a part.
  const begun: Draft = { ...draft, parts }
  return visibleFields(definition, begun).reduce<Draft>((done, field) => {
    const answer = done.answers[field.id]
    if (field.kind === 'category') {
      const stale = typeof answer === 'string' && !parts.includes(answer)
      return stale || answer === undefined ? answerWith(definition, done, field.id, only) : done
    }
    if (answer !== undefined || !field.prefill) return done
    const value = view.fills[field.prefill]
    return value && !value.includes('*') ? answerWith(definition, done, field.id, value) : done
  }, begun)
}
