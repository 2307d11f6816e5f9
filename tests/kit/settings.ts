import { divisionName } from '../../shared/identity/division-list'
import { problems, strayAnswers, strayFiles, type Draft } from '../../shared/journey'
import { provinces } from '../../shared/provinces'
import { categories, categoryName } from '../../shared/registry/categories'
import { services } from '../../shared/services'
import { resolve } from '../../shared/services/resolve'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import type { Made, Setting } from './applications'

/** Every item × province × variant that exists on a day, with certificates that can apply for it. */
export interface NamedSetting {
  name: string
  service: string
  province: string
  settings: Setting[]
}

/** Category lists that fit an item: all it admits, one of each group, and one alone. */
function heldFor({ eligibility }: ServiceDefinition): string[][] {
  const rule = eligibility.map((node) => node.rule).find(({ kind }) => kind === 'category')
  const codes = rule?.kind === 'category' ? rule.codes : Object.keys(categories)
  const others = codes.filter((code) => code !== codes[0])
  return [codes.slice(0, 2), others.slice(-1), codes].filter((list) => list.length > 0)
}

export const everySetting = (day: string): NamedSetting[] =>
  Object.values(services).flatMap((service) =>
    (service.subject === 'person' ? [''] : ['', ...provinces.map(({ code }) => code)]).flatMap((province) => {
      const first = service.variants.find(({ code }) => resolve(service, province, code, day))
      const variants = first ? resolve(service, province, first.code, day)!.definition.variants : []
      return variants.map(({ code: variant }) => {
        const { definition } = resolve(service, province, variant, day)!
        return {
          name: `${service.short}·${variant}·${province || '全国'}`,
          service: service.code,
          province,
          settings: heldFor(definition).map((held) => ({ definition, variant, held })),
        }
      })
    }),
  )

/** What the phone says of an application: the code with which it is refused, or ok. */
export function phoneSays({ definition, variant, held }: Setting, { answers, files }: Made): string {
  const draft = {
    variant,
    held,
    answers,
    files,
    noticeAgreed: true,
    statementAgreed: true,
    certificateId: 'certificate-1',
  } as Draft
  if (strayAnswers(definition, draft).concat(strayFiles(definition, draft)).length > 0) return 'bad-input'
  return problems(definition, draft, {
    categories: held.map((code) => ({ code, name: categoryName(code) })),
    divisionName,
  }).length > 0
    ? 'incomplete'
    : 'ok'
}
