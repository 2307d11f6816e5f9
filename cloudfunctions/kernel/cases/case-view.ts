import { dayOf } from '../../../shared/calendar'
import { postalAnswer, receiveMethod } from '../../../shared/cards'
import { allowed, timeline, type CaseEvent } from '../../../shared/casework'
import type { CaseDetail, caseGet } from '../../../shared/contracts/cases'
import type { OutputOf } from '../../../shared/contracts/contract'
import type { Application } from '../../../shared/contracts/services'
import { authorityOf, maskAddress, maskName, maskPhone } from '../../../shared/identity'
import { readAddress } from '../../../shared/identity/postal-address'
import type { EligibilityNode, ServiceDefinition } from '../../../shared/vocabulary/definition'
import { gradeWord } from '../../../shared/vocabulary/grade'
import type { World } from '../call/types'
import { contentOf, type CaseContent, type OpenCase } from './case'
import { correctionOf, draftOf, materialsOf, submittedRows, waitingCorrection } from './handed-in'

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
  const node = definition.eligibility.find(({ id }) => id === texts.condition)
  const word = definition.refusals.find(({ id }) => id === reason)?.text ?? reason
  return {
    kind: type,
    reason: node ? `${word}（${node.label}）` : word,
    text: texts.refusal ?? '',
    rules: rulesFor(definition, node),
    remedy,
  }
}

/** '甘肃省兰州市城关区******，马*，138****6027' */
function sentTo(text: string | undefined): string | undefined {
  const to = readAddress(text)
  return to && `${maskAddress(`${to.area}${to.line}`)}，${maskName(to.recipient)}，${maskPhone(to.phone)}`
}

const withCard = ['making', 'ready', 'shipped', 'received']
function cardOf({ doc, pinned: { definition }, state }: OpenCase, { answers, card }: CaseContent): CaseDetail['card'] {
  if (!withCard.includes(state.status)) return undefined
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

function gradeOf(
  { pinned: { definition }, state: { grade } }: OpenCase,
  { texts: { note } }: CaseContent,
): CaseDetail['grade'] {
  if (!grade || definition.result.form !== 'grade') return undefined
  const rule = definition.result.rules.find(({ id }) => id === grade.rule)
  return {
    code: grade.grade,
    word: rule ? gradeWord(rule, grade.grade) : grade.grade,
    points: grade.points,
    ...(rule?.score ? { scored: true } : {}),
    cycleEnd: grade.cycleEnd,
    ...(note ? { departure: { proposed: grade.proposed, reason: note } } : {}),
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
  const grade = gradeOf(open, content)
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
    ...(doc.voucherId ? { voucher: { id: doc.voucherId, title: pinned.definition.result.title } } : {}),
  }
}

/** The same for its owner, who while it waits for 补正 gets what was handed in as the form holds it. */
export function ownCase(world: World, open: OpenCase): OutputOf<typeof caseGet> {
  const content = contentOf(world, open.doc)
  const { variant, subjectId = '', parts = [], answers, files } = draftOf(open, content)
  const detail = caseDetail(world, open, content)
  if (!waitingCorrection(open, content)) return detail
  return {
    ...detail,
    draft: {
      definitionHash: open.doc.definitionHash,
      variant,
      subjectId,
      parts: [...parts],
      answers: answers as Application['answers'],
      files: files as Application['files'],
    },
  }
}
