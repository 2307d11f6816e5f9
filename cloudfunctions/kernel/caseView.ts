import { dayOf, formatLongDay } from '../../shared/calendar'
import { allowed, timeline, type CaseEvent } from '../../shared/casework'
import type { CaseDetail } from '../../shared/contracts/cases'
import { authorityOf, maskId } from '../../shared/identity'
import { partKey, visibleFields, visibleMaterials } from '../../shared/journey'
import { categoryName } from '../../shared/registry/categories'
import { heldCategories, type Certificate, type Holder } from '../../shared/registry/certificate'
import type { RegisterKey } from '../../shared/vocabulary/field'
import { fieldKind } from '../../shared/vocabulary/fields'
import { gradeWord } from '../../shared/vocabulary/grade'
import { contentOf, type CaseContent, type OpenCase } from './cases'
import type { World } from './ports'

const categoriesOf = ({ categories }: Certificate) => categories.map(({ code }) => ({ code, name: categoryName(code) }))

/** A register value as people may see it. */
export function registerValue(key: RegisterKey, holder: Holder, certificate: Certificate): string {
  if (key === 'validUntil') return formatLongDay(certificate.validUntil)
  if (key === 'categories') return heldCategories(certificate).map(categoryName).join('、')
  return key === 'idNumber' || key === 'certificateNumber' ? maskId(holder[key]) : holder[key] ?? ''
}

/** What was submitted, rendered from the pinned definition: locked values first, then the answers. */
export function submittedRows({ doc, pinned: { definition } }: OpenCase, { answers, holder, certificate }: CaseContent) {
  const context = { categories: categoriesOf(certificate) }
  const locked = definition.locked.map(({ key, label }) => ({ id: key as string, label, value: registerValue(key, holder, certificate) }))
  const asked = visibleFields(definition, { answers, variant: doc.variant }).map((field) => {
    const value = fieldKind(field.kind).format(answers[field.id], field, context)
    const register = field.prefill ? registerValue(field.prefill, holder, certificate) : value
    return { id: field.id, label: field.label, value, ...(register === value ? {} : { differs: register }) }
  })
  return [...locked, ...asked]
}

function materialsOf({ doc, pinned: { definition } }: OpenCase, { answers }: CaseContent): CaseDetail['materials'] {
  return visibleMaterials(definition, { answers, variant: doc.variant }).flatMap((material) => material.parts.map((part) => ({
    material: material.id, part: part.id, name: material.parts.length > 1 ? `${material.name} ${part.label}` : material.name, files: doc.files[partKey(material.id, part.id)] ?? [],
  })))
}

/** Who may be asked again: the remedy text of every refusal (行政复议法 20, 行政诉讼法 46). */
const remedy = '对这个决定不服的，可以在60日内申请行政复议，或者在6个月内向法院起诉'

function refusalOf({ pinned: { definition }, state }: OpenCase, { texts }: CaseContent): CaseDetail['refusal'] {
  if (!state.refusal) return undefined
  const { type, reason } = state.refusal
  return { kind: type, reason: definition.refusals.filter(({ id }) => id === reason)[0]?.text ?? reason, text: texts.refusal ?? '', remedy }
}

function gradeOf({ pinned: { definition }, state: { grade } }: OpenCase): CaseDetail['grade'] {
  if (!grade || definition.result.form !== 'grade-voucher') return undefined
  const rule = definition.result.rules.filter(({ id }) => id === grade.rule)[0]
  return { code: grade.grade, word: rule ? gradeWord(rule, grade.grade) : grade.grade, points: grade.points, cycleEnd: grade.cycleEnd }
}

/** The whole case as its applicant (and its clerk) may see it. */
export function caseDetail(world: World, open: OpenCase): CaseDetail {
  const { doc, pinned, state } = open
  const content = contentOf(world, doc)
  const { division, name, phone, hours } = authorityOf(doc.authority)
  const grade = gradeOf(open)
  const refusal = refusalOf(open, content)
  return {
    caseId: doc._id, version: doc.version, number: doc.number, service: doc.service, status: state.status, submittedAt: doc.submittedAt, dueAt: doc.dueAt, today: dayOf(world.now()),
    authority: { division, name, phone, hours },
    timeline: timeline(doc.history as CaseEvent[], state, pinned.definition),
    promise: { accept: state.clock.accept, decide: state.clock.decide, paused: state.clock.paused },
    submitted: submittedRows(open, content), materials: materialsOf(open, content),
    canWithdraw: allowed('withdrawn', state.status, 'person'),
    ...(grade ? { grade } : {}), ...(refusal ? { refusal } : {}),
    ...(doc.voucherId && pinned.definition.result.form === 'grade-voucher' ? { voucher: { id: doc.voucherId, title: pinned.definition.result.title } } : {}),
  }
}
