import { divisionName } from '../../shared/identity/division-list'
import { problems, strayAnswers, strayFiles, type Draft } from '../../shared/journey'
import { provinces } from '../../shared/provinces'
import { services } from '../../shared/services'
import { resolve } from '../../shared/services/resolve'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { namedParts, subjectKindOf } from '../../shared/vocabulary/subjects'
import type { Made, Setting } from './applications'

/** Every item × province × variant that exists on a day, with subjects that it can be applied for. */
export interface NamedSetting {
  name: string
  service: string
  province: string
  settings: Setting[]
}

/** Lists of parts that fit an item: the first two that it admits, the last one alone, all; none where it has none. */
function partsFor({ eligibility, subject }: ServiceDefinition): string[][] {
  const rule = eligibility.map((node) => node.rule).find(({ kind }) => kind === 'part')
  const codes = rule?.kind === 'part' ? rule.codes : Object.keys(subjectKindOf(subject).partNames)
  const others = codes.filter((code) => code !== codes[0])
  if (codes.length === 0) return [[]]
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
          settings: partsFor(definition).map((parts) => ({ definition, variant, parts })),
        }
      })
    }),
  )

/** What the phone says of an application: the code with which it is refused, or ok. */
export function phoneSays({ definition, variant, parts }: Setting, { answers, files }: Made): string {
  const draft = {
    variant,
    parts,
    answers,
    files,
    noticeAgreed: true,
    statementAgreed: true,
    subjectId: 'certificate-1',
  } as Draft
  if (strayAnswers(definition, draft).concat(strayFiles(definition, draft)).length > 0) return 'bad-input'
  return problems(definition, draft, {
    parts: namedParts(definition.subject, parts),
    divisionName,
  }).length > 0
    ? 'incomplete'
    : 'ok'
}
