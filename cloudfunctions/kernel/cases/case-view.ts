import { dayOf, formatLongDay } from '../../../shared/calendar'
import { allowed, timeline, type CaseEvent } from '../../../shared/casework'
import { postalAnswer, receiveMethod } from '../../../shared/cards'
import type { CaseDetail, caseGet } from '../../../shared/contracts/cases'
import type { OutputOf } from '../../../shared/contracts/contract'
import type { Application as Sent } from '../../../shared/contracts/services'
import { askedPlaces, changedPlaces } from '../../../shared/corrections'
import { authorityOf, maskAddress, maskId, maskName, maskPhone } from '../../../shared/identity'
import { readAddress } from '../../../shared/identity/postal-address'
import { partKey, visibleFields, visibleMaterials, type Draft } from '../../../shared/journey'
import { categoryName, namedCategories } from '../../../shared/registry/categories'
import { heldCategories, type Certificate, type Holder } from '../../../shared/registry/certificate'
import type { EligibilityNode, ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { RegisterKey } from '../../../shared/vocabulary/field'
import { fieldKind } from '../../../shared/vocabulary/fields'
import { gradeWord } from '../../../shared/vocabulary/grade'
import { contentOf, type CaseContent, type OpenCase } from './cases'
import type { World } from '../outside/ports'

const categoriesOf = ({ categories }: Certificate) => namedCategories(categories.map(({ code }) => code))

/** A register value as people may see it. */
export function registerValue(key: RegisterKey, holder: Holder, certificate: Certificate): string {
  if (key === 'validUntil') return formatLongDay(certificate.validUntil)
  if (key === 'categories') return heldCategories(certificate).map(categoryName).join('、')
  return key === 'idNumber' || key === 'certificateNumber' ? maskId(holder[key]) : (holder[key] ?? '')
}

/** What was handed in last, in the shape in which it was drafted. */
export const draftOf = (
  { doc }: Pick<OpenCase, 'doc'>,
  { answers, certificate }: Pick<CaseContent, 'answers' | 'certificate'>,
): Draft => ({
  variant: doc.variant,
  noticeAgreed: true,
  statementAgreed: true,
  certificateId: doc.subject.id,
  held: heldCategories(certificate),
  answers,
  files: doc.files,
})

/** The newest notice of 补正, while it waits for the applicant. */
export const waitingCorrection = (
  { doc }: Pick<OpenCase, 'doc'>,
  { corrections = [] }: Pick<CaseContent, 'corrections'>,
) => (doc.status === 'correcting' ? corrections[corrections.length - 1] : undefined)

/** What was submitted, rendered from the pinned definition: locked values first, then the answers. */
export function submittedRows(open: OpenCase, content: CaseContent) {
  const {
    pinned: { definition },
  } = open
  const { answers, holder, certificate } = content
  const context = { categories: categoriesOf(certificate) }
  const locked = definition.locked.map(({ key, label }) => ({
    id: key as string,
    label,
    value: registerValue(key, holder, certificate),
  }))
  const asked = visibleFields(definition, draftOf(open, content)).map((field) => {
    const value = fieldKind(field.kind).format(answers[field.id], field, context)
    const register = field.prefill ? registerValue(field.prefill, holder, certificate) : value
    return { id: field.id, label: field.label, value, ...(register === value ? {} : { differs: register }) }
  })
  return [...locked, ...asked]
}

function materialsOf(open: OpenCase, content: CaseContent): CaseDetail['materials'] {
  const {
    doc,
    pinned: { definition },
  } = open
  return visibleMaterials(definition, draftOf(open, content)).flatMap((material) =>
    material.parts.map((part) => ({
      material: material.id,
      part: part.id,
      name: material.parts.length > 1 ? `${material.name} ${part.label}` : material.name,
      files: doc.files[partKey(material.id, part.id)] ?? [],
    })),
  )
}

/** Who may be asked again: the remedy text of every refusal (行政复议法 20, 行政诉讼法 46). */
const remedy = '对这个决定不服的，可以在60日内申请行政复议，或者在6个月内向法院起诉'

/**
 * The rules that a refusal rests on: those of the condition that is not met, else what the item as a whole rests on.
 */
const rulesFor = ({ sources }: Pick<ServiceDefinition, 'sources'>, node?: EligibilityNode): string[] => [
  ...new Set((node && node.source.length > 0 ? node.source : sources).map(({ text }) => text)),
]

function refusalOf({ pinned: { definition }, state }: OpenCase, { texts }: CaseContent): CaseDetail['refusal'] {
  if (!state.refusal) return undefined
  const { type, reason } = state.refusal
  const node = definition.eligibility.filter(({ id }) => id === texts.condition)[0]
  const word = definition.refusals.filter(({ id }) => id === reason)[0]?.text ?? reason
  return {
    kind: type,
    reason: node ? `${word}（${node.label}）` : word,
    text: texts.refusal ?? '',
    rules: rulesFor(definition, node),
    remedy,
  }
}

function correctionOf(open: OpenCase, content: CaseContent): CaseDetail['correction'] {
  const notice = waitingCorrection(open, content)
  if (!notice) return undefined
  const places = askedPlaces(open.pinned.definition, draftOf(open, content))
  const { items, late } = notice
  return {
    items: items.map(({ at, reason }) => ({
      at,
      reason,
      label: places.filter((one) => one.at === at)[0]?.label ?? at,
    })),
    ...(late ? { late } : {}),
  }
}

/** What the last resubmission changed, before and after; pictures of the round before stay to be seen. */
export function changesOf(
  open: OpenCase,
  content: CaseContent,
): { at: string; label: string; before: string; after: string; earlier: string[] }[] {
  const {
    doc,
    pinned: { definition },
  } = open
  const answers = (content.rounds ?? []).slice(-1)[0]?.answers
  const files = (doc.rounds ?? []).slice(-1)[0]?.files
  if (!answers || !files || doc.status === 'correcting') return []
  const now = draftOf(open, content)
  const before = { ...now, answers, files }
  const context = { categories: categoriesOf(content.certificate) }
  return changedPlaces(definition, before, now).map(({ at, label }) => {
    const [kind = '', key = ''] = [at.slice(0, at.indexOf(':')), at.slice(at.indexOf(':') + 1)]
    const field = kind === 'field' ? definition.fields.filter(({ id }) => id === key)[0] : undefined
    const show = (draft: Pick<Draft, 'answers' | 'files'>) =>
      field ? fieldKind(field.kind).format(draft.answers[key], field, context) : `${(draft.files[key] ?? []).length}张`
    const kept = doc.files[key] ?? []
    return {
      at,
      label,
      before: show(before),
      after: show(now),
      earlier: field ? [] : (files[key] ?? []).filter((id) => kept.indexOf(id) < 0),
    }
  })
}

/** '甘肃省兰州市城关区******，马*，138****6027' */
function sentTo(text: string | undefined): string | undefined {
  const to = readAddress(text)
  return to && `${maskAddress(`${to.area}${to.line}`)}，${maskName(to.recipient)}，${maskPhone(to.phone)}`
}

const withCard = ['making', 'ready', 'shipped', 'received']
function cardOf({ doc, pinned: { definition }, state }: OpenCase, { answers, card }: CaseContent): CaseDetail['card'] {
  if (withCard.indexOf(state.status) < 0) return undefined
  const { name, address, hours, phone, specimen } = authorityOf(doc.authority)
  const method = receiveMethod(definition, answers)
  const to = (card?.by ?? method) === 'mail' ? sentTo(postalAnswer(definition, answers)) : undefined
  return {
    ...(method ? { method } : {}),
    ...(card ?? {}),
    ...(to ? { sentTo: to } : {}),
    counter: { name, address, hours, phone, specimen },
    canReceive: allowed('card-received', state.status, 'person'),
  }
}

function gradeOf({ pinned: { definition }, state: { grade } }: OpenCase): CaseDetail['grade'] {
  if (!grade || definition.result.form !== 'grade') return undefined
  const rule = definition.result.rules.filter(({ id }) => id === grade.rule)[0]
  return {
    code: grade.grade,
    word: rule ? gradeWord(rule, grade.grade) : grade.grade,
    points: grade.points,
    ...(rule?.score ? { scored: true } : {}),
    cycleEnd: grade.cycleEnd,
  }
}

/**
 * What an approval did; the clerk's note belongs to it where the item asks him to find something out, else it is for
 * the file.
 */
function answerOf(
  { register }: OpenCase['pinned']['definition'],
  { changes, texts: { note } }: CaseContent,
): Pick<CaseDetail, 'answer'> {
  const answers = register.some(({ op }) => op === 'correct' || op === 'linkHolder')
  return changes ? { answer: { changes: [...changes], ...(note && answers ? { note } : {}) } } : {}
}

/** The whole case as its applicant (and its clerk) may see it. */
export function caseDetail(world: World, open: OpenCase, content: CaseContent): CaseDetail {
  const { doc, pinned, state } = open
  const { division, name, phone, hours } = authorityOf(doc.authority)
  const grade = gradeOf(open)
  const refusal = refusalOf(open, content)
  const correction = correctionOf(open, content)
  const card = cardOf(open, content)
  return {
    caseId: doc._id,
    version: doc.version,
    number: doc.number,
    service: doc.service,
    status: state.status,
    submittedAt: doc.submittedAt,
    dueAt: doc.dueAt,
    today: dayOf(world.now()),
    authority: { division, name, phone, hours },
    timeline: timeline(doc.history as CaseEvent[], state, pinned.definition),
    promise: { accept: state.clock.accept, decide: state.clock.decide, paused: state.clock.paused },
    submitted: submittedRows(open, content),
    materials: materialsOf(open, content),
    canWithdraw: allowed('withdrawn', state.status, 'person'),
    ...(grade ? { grade } : {}),
    ...(refusal ? { refusal } : {}),
    ...(correction ? { correction } : {}),
    ...answerOf(pinned.definition, content),
    ...(card ? { card } : {}),
    ...(doc.voucherId && pinned.definition.result.form === 'grade'
      ? { voucher: { id: doc.voucherId, title: pinned.definition.result.title } }
      : {}),
  }
}

/** The same for its owner, who while it waits for 补正 gets what was handed in as the form holds it. */
export function ownCase(world: World, open: OpenCase): OutputOf<typeof caseGet> {
  const content = contentOf(world, open.doc)
  const { variant, certificateId = '', held = [], answers, files } = draftOf(open, content)
  const detail = caseDetail(world, open, content)
  if (!waitingCorrection(open, content)) return detail
  return {
    ...detail,
    draft: {
      definitionHash: open.doc.definitionHash,
      variant,
      certificateId,
      held: [...held],
      answers: answers as Sent['answers'],
      files: files as Sent['files'],
    },
  }
}
