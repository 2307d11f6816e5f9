import fc from 'fast-check'
import { divisionName } from '../../shared/identity/divisionList'
import { problems, strayAnswers, strayFiles, type Draft } from '../../shared/journey'
import { provinces } from '../../shared/provinces'
import { categoryName } from '../../shared/registry/categories'
import { services } from '../../shared/services'
import { resolve } from '../../shared/services/resolve'
import { breaks, rightApplication, type Made, type Setting } from '../kit/applications'

const day = '2026-11-21'

/** What the phone says of an application: the code with which it is refused, or ok. */
function phoneSays({ definition, variant, held }: Setting, { answers, files }: Made): string {
  const draft = { variant, held, answers, files, noticeAgreed: true, statementAgreed: true, certificateId: 'certificate-1' } as Draft
  if (strayAnswers(definition, draft).concat(strayFiles(definition, draft)).length > 0) return 'bad-input'
  const categories = held.map((code) => ({ code, name: categoryName(code) }))
  return problems(definition, draft, { categories, divisionName }).length > 0 ? 'incomplete' : 'ok'
}

const heldBy = (code: string) => (/^taxi-/.test(code) ? [['04001', '04002'], ['04002']] : [['01001', '02001'], ['03002'], ['02001', '03001', '03003']])
const settings = Object.values(services).flatMap((service) => ['', ...provinces.map(({ code }) => code)].flatMap((province) => {
  const { variants } = resolve(service, province, service.variants.find(({ code }) => resolve(service, province, code, day))!.code, day)!.definition
  return variants.map(({ code: variant }) => ({
    name: `${service.short}·${variant}·${province || '全国'}`,
    settings: heldBy(service.code).map((held): Setting => ({ definition: resolve(service, province, variant, day)!.definition, variant, held })),
  }))
}))

describe.each(settings)('$name', ({ settings: each }) => {
  test.each(each)('of $held: a random right application is taken by the phone, and every single mistake is refused with its code', (setting) => {
    fc.assert(fc.property(rightApplication(setting), (made) => {
      expect(phoneSays(setting, made)).toBe('ok')
      for (const { what, made: wrong, code } of breaks(setting, made)) expect([what, phoneSays(setting, wrong)]).toEqual([what, code])
    }), { seed: 20261121, numRuns: 10 })
  })
})
