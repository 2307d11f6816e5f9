import { applyOperations, explainOperations } from '../../shared/vocabulary/operations'
import { assess } from '../../shared/eligibility'
import { visibleFields, visibleMaterials } from '../../shared/journey'
import { heldCategories, type Certificate } from '../../shared/registry/certificate'
import type { Answers } from '../../shared/rules'
import { resolve } from '../../shared/services/resolve'
import { serviceOf } from '../../shared/services'
import { certificateRecord, certificateSubject } from '../fixtures/certificate'

/** An item as a work manual speaks of it, in one province on one day. */
export function manual(code: string, province = '', day = '2026-11-21') {
  const of = serviceOf(code)!
  const base = resolve(of, province, undefined, day)!.definition
  const certificate = (change: Partial<Certificate> = {}): Certificate => ({
    id: 'certificate-1',
    status: 'normal',
    division: `${province || '62'}0102`,
    validFrom: '2020-12-12',
    validUntil: '2026-12-11',
    categories: [{ code: '02001', firstIssued: '2014-12-12', status: 'normal' }],
    assessments: [],
    violations: [],
    ...change,
  })
  const carrying = (...codes: string[]) =>
    certificate({
      categories: codes.map((one) => ({ code: one, firstIssued: '2014-12-12', status: 'normal' as const })),
    })
  return {
    item: base,
    certificate,
    carrying,
    ask: (on: string, of = certificate(), facts: { birth?: string; sex?: '男' | '女'; activeGroups?: string[] } = {}) =>
      assess(base, { today: on, subject: certificateSubject(of), activeGroups: [], ...facts }),
    fields: (variant: string, answers: Answers = {}, of = certificate()) =>
      visibleFields(base, { variant, answers, parts: heldCategories(of) }).map(({ label }) => label),
    materials: (variant: string, answers: Answers = {}, of = certificate()) =>
      visibleMaterials(base, { variant, answers, parts: heldCategories(of) }).map(({ name, parts }) =>
        parts.length > 1 ? `${name}（${parts.map(({ label }) => label.slice(0, 2)).join('、')}）` : name,
      ),
    approved: (variant: string, answers: Answers, of = certificate(), on = day) => {
      const record = certificateRecord(of)
      const decision = { day: on, answers, variant, parts: heldCategories(of) }
      return {
        effects: explainOperations(base.register, record, decision),
        ...applyOperations(base.register, record, decision),
      }
    },
  }
}
