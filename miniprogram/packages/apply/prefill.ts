import type { CertificateView } from '../../../shared/contracts/services'
import { heldCategories } from '../../../shared/registry/certificate'
import { answerWith, visibleFields, type Draft } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { registerValue } from '../../client/certificates'
import type { RegisterKey } from '../../../shared/vocabulary/field'
import type { EligibilityAnswer } from './facts'

const registerText = (view: CertificateView, key: RegisterKey): string =>
  key === 'validUntil' || key === 'categories' ? registerValue(view, key) : view.holder[key]

/** The only category of a certificate that can be done now; undefined when there are several or none. */
function onlyCategory(view: CertificateView, answers: readonly EligibilityAnswer[]): string | undefined {
  const open = answers.filter(
    ({ certificateId, outcome }) => certificateId === view.certificate.id && outcome === 'now',
  )
  const codes = heldCategories(view.certificate).filter((code) =>
    open.some(({ category }) => category === undefined || category === code),
  )
  return codes.length === 1 ? codes[0] : undefined
}

/** A draft with the register's values filled in where nothing was answered yet; masked values are not answers. */
export function prefilled(
  definition: ServiceDefinition,
  draft: Draft,
  view: CertificateView,
  answers: readonly EligibilityAnswer[],
): Draft {
  const only = onlyCategory(view, answers)
  const held = heldCategories(view.certificate)
  // Some fields are asked only of those who hold a category.
  const begun: Draft = { ...draft, held }
  return visibleFields(definition, begun).reduce<Draft>((done, field) => {
    const answer = done.answers[field.id]
    if (field.kind === 'category') {
      const stale = typeof answer === 'string' && !held.includes(answer)
      return stale || answer === undefined ? answerWith(definition, done, field.id, only) : done
    }
    if (answer !== undefined || !field.prefill) return done
    const value = registerText(view, field.prefill)
    return value && !value.includes('*') ? answerWith(definition, done, field.id, value) : done
  }, begun)
}
