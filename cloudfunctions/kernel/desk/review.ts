import { dayOf } from '../../../shared/calendar'
import { allowed, statusNames, type Status } from '../../../shared/casework'
import { isActive } from '../../../shared/casework/status'
import { grading } from '../../../shared/assessment'
import { flaggable } from '../../../shared/corrections'
import { DomainError } from '../../../shared/errors'
import { categoryName } from '../../../shared/registry/categories'
import type { RegisterRecord } from '../../../shared/vocabulary/operations'
import { effectsOf, makesCard } from '../cases/approve'
import {
  append,
  contentOf,
  loadCase,
  nameOf,
  sameVersion,
  sealContent,
  type CaseContent,
  type CaseDoc,
  type OpenCase,
} from '../cases/cases'
import { caseDetail, changesOf, draftOf, registerValue, submittedRows } from '../cases/case-view'
import type { World } from '../outside/ports'
import { holderOf, type CertificateDoc } from '../register/register'
import type { Identity } from '../sealing/tokens'
import { correctable, findsRecord } from '../cases/verified'

type Staff = Extract<Identity, { kind: 'staff' }>
const pageSize = 20

/** 待核查, 审验中, cards to print, cards to hand over, and what is finished. */
type Group = 'pending' | 'accepted' | 'making' | 'handing' | 'done'
const cards: Record<'making' | 'handing', readonly Status[]> = { making: ['making'], handing: ['ready', 'shipped'] }
const groups: Record<Group, readonly Status[]> = {
  pending: ['pending', 'correcting'],
  accepted: ['accepted', 'examining', 'suspended'],
  ...cards,
  done: statusNames.filter((status) => !isActive(status) && [...cards.making, ...cards.handing].indexOf(status) < 0),
}

/** The queue of one issuing authority: what is due first comes first; done cases newest first. */
export async function queue(
  world: World,
  authority: string,
  {
    status = 'pending',
    after,
  }: { status?: Group; after?: { dueAt: number | null; submittedAt: number; caseId: string } },
) {
  const done = status === 'done'
  const beyond =
    after &&
    (done
      ? [{ submittedAt: { lt: after.submittedAt } }, { submittedAt: after.submittedAt, _id: { lt: after.caseId } }]
      : [
          { dueAt: { gt: after.dueAt ?? 0 } },
          { dueAt: after.dueAt, submittedAt: { gt: after.submittedAt } },
          { dueAt: after.dueAt, submittedAt: after.submittedAt, _id: { gt: after.caseId } },
        ])
  const order = done
    ? ([
        ['submittedAt', 'desc'],
        ['_id', 'desc'],
      ] as const)
    : ([
        ['dueAt', 'asc'],
        ['submittedAt', 'asc'],
        ['_id', 'asc'],
      ] as const)
  const count = (group: Group) => world.db.count('cases', { authority, status: { in: groups[group] } })
  const [rows, pending, accepted, making, handing] = await Promise.all([
    world.db.find<CaseDoc>(
      'cases',
      { authority, status: { in: groups[status] }, ...(beyond ? { or: beyond } : {}) },
      {
        order,
        limit: pageSize + 1,
        fields: ['_id', 'number', 'service', 'status', 'submittedAt', 'dueAt', 'sealedName'],
      },
    ),
    count('pending'),
    count('accepted'),
    count('making'),
    count('handing'),
  ])
  const cases = rows.slice(0, pageSize).map((doc) => ({
    caseId: doc._id,
    number: doc.number,
    service: doc.service,
    name: nameOf(world, doc),
    status: doc.status,
    submittedAt: doc.submittedAt,
    dueAt: doc.dueAt,
  }))
  return {
    cases,
    more: rows.length > pageSize,
    today: dayOf(world.now()),
    counts: { pending, accepted, making, handing },
  }
}

/** A case of the clerk's own authority; every other one is not there. */
export const reviewCase = (world: World, actor: Staff, id: string): Promise<OpenCase> =>
  loadCase(world, id, ({ authority }) => authority === actor.division)

/**
 * What the register has now; of a decided case what it had before, of a person without a certificate only who he is.
 */
async function recordOf(
  world: World,
  { subject, status }: CaseDoc,
  { certificate, holder, certificateVersion }: CaseContent,
): Promise<RegisterRecord & { version: number }> {
  if (subject.kind === 'person' || !isActive(status)) return { certificate, holder, version: certificateVersion }
  const register = await world.db.get<CertificateDoc>('certificates', subject.id)
  if (!register) throw new DomainError('not-found')
  return { certificate: register.certificate, holder: holderOf(world, register), version: register.version }
}

/** Data, register record and materials side by side, with what the rule proposes. */
export async function reviewView(world: World, open: OpenCase) {
  const {
    doc,
    pinned: { definition },
    state,
  } = open
  const content = contentOf(world, doc)
  const { certificate, holder, version: registerVersion } = await recordOf(world, doc, content)
  const comparison = submittedRows(open, content).map(({ id, label, value }) => {
    const field = definition.fields.filter((one) => one.id === id)[0]
    const key = definition.locked.filter((one) => one.key === id)[0]?.key ?? field?.prefill
    const held = certificate.categories.map(({ code }) => categoryName(code))
    const known = key ? registerValue(key, holder, certificate) : field?.kind === 'category' ? held.join('、') : ''
    const differs =
      field?.kind === 'category'
        ? !value.split('、').every((one) => held.includes(one))
        : key !== undefined && known !== value
    return { id, label, applicant: value, register: known, differs }
  })
  const graded = grading(definition, certificate, doc.subject.category, doc.submittedAt)
  const can = (
    [
      ['accept', 'accepted'],
      ['correct', 'correction-requested'],
      ['refuse', 'refused'],
      ['decide', 'graded'],
      ['approve', 'approved'],
      ['reject', 'rejected'],
      ['ready', 'card-ready'],
      ['shipped', 'card-shipped'],
      ['received', 'card-received'],
    ] as const
  )
    .filter(
      ([name, event]) =>
        allowed(event, state.status, 'staff') &&
        (name !== 'decide' || graded) &&
        (name !== 'approve' || definition.result.form === 'approval'),
    )
    .map(([name]) => name)
  return {
    detail: caseDetail(world, open, content),
    comparison,
    certificate,
    checklist: definition.checklist,
    refusals: definition.refusals,
    conditions: definition.eligibility.map(({ id, label }) => ({ id, label })),
    can,
    flaggable: can.indexOf('correct') >= 0 ? flaggable(definition, draftOf(open, content)) : [],
    asked: (content.corrections ?? []).length,
    changes: changesOf(open, content),
    registerVersion,
    effects: can.indexOf('approve') >= 0 ? effectsOf(world, open, content, { certificate, holder }) : [],
    card: makesCard(definition, content, doc.variant),
    correctable: can.indexOf('approve') >= 0 ? correctable(definition, { certificate, holder }) : [],
    finds: findsRecord(definition),
    ...(graded
      ? {
          proposal: {
            rule: graded.rule.id,
            category: doc.subject.category,
            cycleEnd: graded.cycle.end,
            points: graded.points,
            violations: graded.violations,
            ...(graded.previous ? { previous: graded.previous } : {}),
            grade: graded.proposal.grade,
            word: graded.proposal.word,
            why: graded.proposal.why,
            grades: graded.rule.grades,
            ...(graded.rule.score ? { score: { ...graded.rule.score, value: graded.value } } : {}),
            sources: graded.rule.source.map(({ text }) => text),
          },
        }
      : {}),
  }
}

/** 不予受理 before acceptance, 不予通过 after it; a repeat with the same reason is the same answer. */
export async function refuse(
  world: World,
  actor: Staff,
  open: OpenCase,
  { version, reason, condition, text }: { version: number; reason: string; condition?: string; text: string },
) {
  const {
    doc,
    pinned: { definition },
    state,
  } = open
  if (state.refusal?.reason === reason) return { status: doc.status, version: doc.version }
  if (!definition.refusals.some(({ id }) => id === reason)) throw new DomainError('bad-input')
  if (condition && !definition.eligibility.some(({ id }) => id === condition)) throw new DomainError('bad-input')
  sameVersion(open, version)
  const type = allowed('refused', doc.status, 'staff') ? 'refused' : 'rejected'
  const content = contentOf(world, doc)
  const sealed = sealContent(world, doc._id, {
    ...content,
    texts: { ...content.texts, refusal: text, ...(condition ? { condition } : {}) },
  })
  return append(
    world,
    open,
    type,
    { kind: 'staff', id: actor.id },
    { reason, digest: world.keys.digest('refusal', text) },
    { sealed },
  )
}
