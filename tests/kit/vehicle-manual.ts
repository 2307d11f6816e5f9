import { assess } from '../../shared/eligibility'
import { findingProblems } from '../../shared/found'
import { problems, visibleFields, visibleMaterials } from '../../shared/journey'
import type { Vehicle } from '../../shared/registry/vehicle'
import type { Answers } from '../../shared/rules'
import { serviceOf } from '../../shared/services'
import { resolve } from '../../shared/services/resolve'
import { applyOperations, explainOperations, type Decision } from '../../shared/vocabulary/operations'
import { vehicle, vehicleRecord, vehicleSubject } from '../fixtures/vehicle'

/** An item about a vehicle as a work manual speaks of it, in one province on one day. */
export function vehicleManual(code: string, province = '', day = '2026-11-21') {
  const item = resolve(serviceOf(code)!, province, undefined, day)!.definition
  const lorry = (change: Partial<Vehicle> = {}): Vehicle => vehicle({ totalMassKg: 25_000, ...change })
  const draft = (answers: Answers, of: Vehicle) => ({ variant: 'standard', answers, parts: [...of.scopes] })
  return {
    item,
    lorry,
    ask: (on: string, of = lorry(), activeGroups: string[] = []) =>
      assess(item, { today: on, subject: vehicleSubject(of), activeGroups }),
    fields: (answers: Answers = {}, of = lorry()) => visibleFields(item, draft(answers, of)).map(({ label }) => label),
    materials: (answers: Answers = {}, of = lorry()) =>
      visibleMaterials(item, draft(answers, of)).map(
        ({ name, parts }) => `${name}（${parts.map(({ label }) => label).join('、')}）`,
      ),
    problemsOf: (answers: Answers, of = lorry()) =>
      problems(
        item,
        { ...draft(answers, of), subjectId: of.id, noticeAgreed: true, statementAgreed: true, files: {} },
        { parts: [] },
      ).filter(({ step }) => step === 'form'),
    hindered: (findings: Record<string, string>) =>
      findingProblems((item.result.form === 'approval' && item.result.findings) || [], findings).map(
        ({ text }) => text,
      ),
    approved: (answers: Answers, of = lorry(), more: Partial<Decision> = {}) => {
      const record = vehicleRecord(of)
      const decision = { day, answers, variant: 'standard', parts: [...of.scopes], ...more }
      return {
        effects: explainOperations(item.register, record, decision),
        facts: applyOperations(item.register, record, decision).facts,
      }
    },
  }
}
