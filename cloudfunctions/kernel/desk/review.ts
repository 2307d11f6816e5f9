import { grading, type Grading } from '../../../shared/assessment'
import { allowed, eventWords, type EventType } from '../../../shared/casework'
import { isActive, isUnderway } from '../../../shared/casework/status'
import { flaggable } from '../../../shared/corrections'
import { DomainError } from '../../../shared/errors'
import { partKey } from '../../../shared/journey'
import type { RegisterRecord } from '../../../shared/registry/record'
import { viewOf } from '../../../shared/subject-view'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { recordKindOf } from '../../../shared/vocabulary/operations'
import { shownValue } from '../../../shared/vocabulary/subjects'
import { staffNames } from '../accounts/staff-names'
import type { World } from '../call/types'
import { effectsOf, makesCard } from '../cases/approval'
import { contentOf, type CaseContent, type CaseDoc, type OpenCase } from '../cases/case'
import { caseDetail } from '../cases/case-view'
import { machineChecks } from '../cases/checks'
import { comparison, writesOf } from '../cases/comparison'
import { changesOf, draftOf, toldCorrections } from '../cases/handed-in'
import { papersOf } from '../cases/papers-read'
import { correctable, findsRecord } from '../cases/register-corrections'
import { getRecord, recordOf } from '../register/record'
import type { StaffIdentity } from '../sealing/tokens'
import { hold } from './claim'
import { paperColumn } from './paper-column'

/** What the register has now; of a decided case what it had before, of a person alone only who he is. */
async function registerNow(
  world: World,
  { subject, status }: CaseDoc,
  { record, recordVersion }: CaseContent,
): Promise<{ record: RegisterRecord; version: number }> {
  if (subject.kind === 'person' || !isActive(status)) return { record, version: recordVersion }
  const doc = await getRecord(world, subject.kind, subject.id)
  if (!doc) throw new DomainError('not-found')
  return { record: recordOf(world, doc), version: doc.version }
}

type Deed =
  'accept' | 'correct' | 'recall' | 'refuse' | 'decide' | 'approve' | 'reject' | 'ready' | 'shipped' | 'received'
const eventOf: Record<Deed, EventType> = {
  accept: 'accepted',
  correct: 'correction-requested',
  recall: 'correction-withdrawn',
  refuse: 'refused',
  decide: 'graded',
  approve: 'approved',
  reject: 'rejected',
  ready: 'card-ready',
  shipped: 'card-shipped',
  received: 'card-received',
}

/** What the clerk may do now. */
function deedsOf({ pinned: { definition }, state }: OpenCase, graded: Grading | undefined): Deed[] {
  const fits = (deed: Deed) =>
    (deed !== 'decide' || graded) && (deed !== 'approve' || definition.result.form === 'approval')
  return (Object.keys(eventOf) as Deed[]).filter((deed) => allowed(eventOf[deed], state.status, 'staff') && fits(deed))
}

/** What the rule proposes, with all it rests on; and the rule, so that the form proposes as the function does. */
const proposalOf = ({ rule, cycle, points, value, violations, previous, proposal }: Grading, part: string) => ({
  rule,
  part,
  cycleEnd: cycle.end,
  points,
  value,
  violations,
  ...(previous ? { previous } : {}),
  grade: proposal.grade,
  word: proposal.word,
  why: proposal.why,
  believed: proposal.believed,
})

/** The one checklist: what a machine found, and who ticked what. */
function checklistOf(open: OpenCase, content: CaseContent, record: RegisterRecord, nameOf: (id: string) => string) {
  const machine = machineChecks(open, content, record)
  const { ticks = {} } = open.doc
  return open.pinned.definition.checklist.map(({ id, text }) => {
    const [found, tick] = [machine.get(id), ticks[id]]
    return {
      id,
      text,
      ...(found ? { machine: found } : {}),
      ...(tick ? { ticked: { by: nameOf(tick.by), at: tick.at } } : {}),
    }
  })
}

const clerksOf = ({ history, ticks = {} }: CaseDoc, claim: CaseDoc['claim']): string[] => [
  ...(claim ? [claim.by] : []),
  ...history.filter(({ by }) => by.kind === 'staff').map(({ by }) => by.id),
  ...Object.values(ticks).map(({ by }) => by),
]

/** Who did what with the case, oldest first. */
function historyOf({ history }: CaseDoc, nameOf: (id: string) => string) {
  const actors = { person: () => '申请人', system: () => '系统', staff: nameOf }
  return history.map(({ type, at, by }) => ({ what: eventWords[type], at, who: actors[by.kind](by.id) }))
}

const samplesOf = ({ materials }: ServiceDefinition): Record<string, string> =>
  Object.fromEntries(
    materials.flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.sample ? [[partKey(id, part.id), part.sample] as const] : [])),
    ),
  )

/** Answers can get into the register while the case is open and the record that it changes is at hand. */
const mayWrite = ({ doc, pinned: { definition } }: OpenCase, record: RegisterRecord): boolean =>
  isActive(doc.status) && definition.result.form === 'approval' && record.kind === recordKindOf(definition)

const claimView = (claim: CaseDoc['claim'], { id }: StaffIdentity, nameOf: (id: string) => string) =>
  claim ? { claim: { by: nameOf(claim.by), mine: claim.by === id, until: claim.until } } : {}

/** What the clerk confirms, each beside what the register says. */
const findingsOf = ({ result }: ServiceDefinition, record: RegisterRecord) =>
  (result.form === 'approval' ? (result.findings ?? []) : []).map(({ id, label, shows, options }) => {
    const register = shows === undefined ? '' : shownValue(record, shows)
    return { id, label, options, ...(register ? { register } : {}) }
  })

/** Data, register record and materials side by side, with what the rule proposes. */
export async function reviewView(world: World, staff: StaffIdentity, open: OpenCase) {
  const {
    doc,
    pinned: { definition },
  } = open
  const content = contentOf(world, doc)
  const { record, version: registerVersion } = await registerNow(world, doc, content)
  const graded = grading(definition, record, doc.subject.part, doc.submittedAt)
  const claim = isUnderway(doc.status) ? await hold(world, staff, open) : undefined
  const can = claim && claim.by !== staff.id ? [] : deedsOf(open, graded)
  const approving = can.includes('approve')
  const nameOf = await staffNames(world, clerksOf(doc, claim))
  const writes = mayWrite(open, record) ? writesOf(world, open, content, record) : []
  return {
    detail: caseDetail(world, open, content),
    history: historyOf(doc, nameOf),
    ...claimView(claim, staff, nameOf),
    comparison: paperColumn(open, comparison(open, content, record), record, papersOf(world, doc)),
    subject: viewOf(record, registerVersion),
    samples: samplesOf(definition),
    checklist: checklistOf(open, content, record, nameOf),
    writes,
    taken: Object.fromEntries(Object.entries(doc.taken ?? {}).filter(([id]) => writes.some((one) => one.field === id))),
    refusals: definition.refusals,
    conditions: definition.eligibility.map(({ id, label }) => ({ id, label })),
    can,
    flaggable: can.includes('correct') ? flaggable(definition, draftOf(open, content)) : [],
    asked: toldCorrections(content),
    changes: changesOf(open, content),
    registerVersion,
    effects: approving ? effectsOf(world, open, content, record, writes) : [],
    card: makesCard(definition, content, doc.variant),
    correctable: approving ? correctable(definition, record) : [],
    finds: findsRecord(definition),
    findings: approving ? findingsOf(definition, record) : [],
    ...(graded ? { proposal: proposalOf(graded, doc.subject.part) } : {}),
  }
}
