import { addWorkdays, dayOf } from '../../../shared/calendar'
import { canonical } from '../../../shared/canonical'
import type { EventFacts } from '../../../shared/casework'
import type { Application } from '../../../shared/contracts/services'
import { assess } from '../../../shared/eligibility'
import { DomainError } from '../../../shared/errors'
import { sexOf } from '../../../shared/identity'
import { divisionName } from '../../../shared/identity/division-list'
import { problems, strayAnswers, strayFiles, type Draft } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { namedParts, partsInForce, type PartyName } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import { ownerKeyOf, partyOf, type PersonIdentity } from '../sealing/tokens'
import type { CaseDoc } from './case'
import type { Subject } from './subject'

export interface Submitted {
  caseId: string
  number: string
  submittedAt: number
  acceptBy: string
  acceptByCertain: boolean
}

/** What is answered to whoever handed in. */
export function submittedAnswer(
  doc: Pick<CaseDoc, '_id' | 'number' | 'submittedAt'>,
  definition: ServiceDefinition,
): Submitted {
  const { day, certain } = addWorkdays(dayOf(doc.submittedAt), definition.promise.acceptWorkdays)
  return { caseId: doc._id, number: doc.number, submittedAt: doc.submittedAt, acceptBy: day, acceptByCertain: certain }
}

/** Names what was handed in, so that a repeat is known and a change is not taken for one. */
export const applicationDigest = (world: World, { answers, files }: Pick<Application, 'answers' | 'files'>): string =>
  world.keys.digest('application', canonical({ answers, files }))

/**
 * A repeat gets the first answer; somebody else's id, or that of another item, the answer of a missing one. Whoever
 * changed something in between is told that the first application counts.
 */
export async function firstAnswer(
  world: World,
  actor: PersonIdentity,
  input: Application,
  definition: ServiceDefinition,
): Promise<Submitted | undefined> {
  const doc = await world.db.get<CaseDoc>('cases', input.caseId)
  if (!doc) return undefined
  if (doc.owner !== ownerKeyOf(actor) || doc.service !== definition.code) throw new DomainError('not-found')
  if ((doc.history[0]!.facts as EventFacts<'submitted'>).digest !== applicationDigest(world, input)) {
    throw new DomainError('wrong-state', '这份申请已经提交过，后来的改动没有收进去。请到“我的办件”里看', {
      caseId: doc._id,
    })
  }
  return submittedAnswer(doc, definition)
}

/** The part that an application is about, where the item is done per part. */
export const partOf = ({ perPart, fields }: ServiceDefinition, answers: Application['answers']): string => {
  const field = fields.find(({ kind }) => kind === 'category')
  return perPart && field ? String(answers[field.id] ?? '') : ''
}

/** What a draft must be on its own: nothing that nobody asks, nothing missing, nothing wrong. */
export function checkDraft(definition: ServiceDefinition, draft: Draft): void {
  const stray = [...strayAnswers(definition, draft), ...strayFiles(definition, draft)]
  if (stray.length > 0) throw new DomainError('bad-input', undefined, { fields: stray })
  const found = problems(definition, draft, {
    parts: namedParts(definition.subject, draft.parts ?? []),
    divisionName,
  })
  if (found.length > 0) throw new DomainError('incomplete', found[0]!.message, { problems: found })
}

/** Every picture is an accepted one of the owner, for the place where it stands, and none stands twice. */
export function checkFiles(files: Application['files'], accepted: Map<string, string>): void {
  const ids = Object.values(files).flat()
  const missing = Object.entries(files).flatMap(([place, wanted]) => wanted.filter((id) => accepted.get(id) !== place))
  if (missing.length > 0 || new Set(ids).size !== ids.length)
    throw new DomainError('file-missing', undefined, { files: missing })
}

/** Whether an item is applied for by parties of this kind. */
export const appliedForBy = ({ applicant }: ServiceDefinition, kind: PartyName): boolean =>
  applicant.includes(kind as never)

/**
 * An item is applied for by the kinds of party that its definition lists.
 * @throws DomainError not-allowed for another kind
 */
export function checkParty(service: ServiceDefinition, actor: PersonIdentity): void {
  const { kind } = partyOf(actor)
  if (appliedForBy(service, kind)) return
  throw new DomainError(
    'not-allowed',
    kind === 'operator' ? '这一项由本人办理，请换回个人身份' : '这一项由企业经办人办理',
  )
}

/** Everything is checked again at this instant: what the phone found out does not count. */
export function checkApplication(
  world: World,
  definition: ServiceDefinition,
  { record }: Subject,
  input: Application,
): void {
  checkDraft(definition, { ...input, parts: partsInForce(record) })
  const { holder } = record
  const answer = assess(definition, {
    today: dayOf(world.now()),
    ...('birth' in holder ? { birth: holder.birth, sex: sexOf(holder.idNumber) } : {}),
    subject: record.kind === 'person' ? undefined : record,
    part: partOf(definition, input.answers) || undefined,
    activeGroups: [],
  })
  if (answer.outcome !== 'now') throw new DomainError('not-eligible', answer.reason, answer)
}
