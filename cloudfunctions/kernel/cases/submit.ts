import { randomInt } from 'node:crypto'
import { addWorkdays, dayOf } from '../../../shared/calendar'
import { canonical } from '../../../shared/canonical'
import { caseNumber, project, type EventFacts } from '../../../shared/casework'
import type { Application } from '../../../shared/contracts/services'
import { assess, subjectKey } from '../../../shared/eligibility'
import { DomainError } from '../../../shared/errors'
import { sexOf } from '../../../shared/identity'
import { divisionName } from '../../../shared/identity/division-list'
import { problems, strayAnswers, strayFiles, type Draft } from '../../../shared/journey'
import { namedCategories } from '../../../shared/registry/categories'
import { heldCategories } from '../../../shared/registry/certificate'
import { catalogueEntry } from '../../../shared/services/catalogue'
import { definitionChanges } from '../../../shared/services/changes'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { nextEvent, sealContent, sealName, type CaseDoc } from './cases'
import { current, keep, pinned, type PinnedDefinition } from './definitions'
import { acceptedFiles } from '../files/uploads'
import { DuplicateKey, type Caller, type World } from '../outside/ports'
import { subjectOf, type Subject } from './subject'
import type { Identity } from '../sealing/tokens'

type Person = Extract<Identity, { kind: 'person' }>
interface Submitted {
  caseId: string
  number: string
  submittedAt: number
  acceptBy: string
  acceptByCertain: boolean
}

function answerFor(doc: Pick<CaseDoc, '_id' | 'number' | 'submittedAt'>, definition: ServiceDefinition): Submitted {
  const { day, certain } = addWorkdays(dayOf(doc.submittedAt), definition.promise.acceptWorkdays)
  return { caseId: doc._id, number: doc.number, submittedAt: doc.submittedAt, acceptBy: day, acceptByCertain: certain }
}

/** Names what was handed in, so that a repeat is known and a change is not taken for one. */
export const digestOf = (world: World, { answers, files }: Pick<Application, 'answers' | 'files'>): string =>
  world.keys.digest('application', canonical({ answers, files }))

/**
 * A repeat gets the first answer; somebody else's id, or that of another item, the answer of a missing one. Whoever
 * changed something in between is told that the first application counts.
 */
async function firstAnswer(
  world: World,
  actor: Person,
  input: Application,
  definition: ServiceDefinition,
): Promise<Submitted | undefined> {
  const doc = await world.db.get<CaseDoc>('cases', input.caseId)
  if (!doc) return undefined
  if (doc.owner !== actor.id || doc.service !== definition.code) throw new DomainError('not-found')
  if ((doc.history[0]!.facts as EventFacts<'submitted'>).digest !== digestOf(world, input)) {
    throw new DomainError('wrong-state', '这份申请已经提交过，后来的改动没有收进去。请到“我的办件”里看', {
      caseId: doc._id,
    })
  }
  return answerFor(doc, definition)
}

/** The definition that must have been agreed to: what the subject's province has today. */
async function agreedDefinition(
  world: World,
  service: ServiceDefinition,
  { province }: Subject,
  input: Application,
): Promise<PinnedDefinition> {
  const now = current(world, service, province, input.variant)
  if (!now) throw new DomainError('bad-input')
  if (now.hash !== input.definitionHash) {
    const agreed = await pinned(world, input.definitionHash)
    throw new DomainError('definition-changed', undefined, {
      hash: now.hash,
      changes: agreed ? definitionChanges(agreed.definition, now.definition) : [],
    })
  }
  await keep(world, now)
  return now
}

const categoryOf = ({ perCategory, fields }: ServiceDefinition, answers: Application['answers']): string => {
  const field = fields.filter(({ kind }) => kind === 'category')[0]
  return perCategory && field ? String(answers[field.id] ?? '') : ''
}

/** What a draft must be on its own: nothing that nobody asks, nothing missing, nothing wrong. */
export function checkDraft(definition: ServiceDefinition, draft: Draft): void {
  const held = draft.held ?? []
  const stray = [...strayAnswers(definition, draft), ...strayFiles(definition, draft)]
  if (stray.length > 0) throw new DomainError('bad-input', undefined, { fields: stray })
  const found = problems(definition, draft, { categories: namedCategories(held), divisionName })
  if (found.length > 0) throw new DomainError('incomplete', found[0]!.message, { problems: found })
}

/** Every picture is an accepted one of the owner, for the place where it stands, and none stands twice. */
export function checkFiles(files: Application['files'], accepted: Map<string, string>): void {
  const ids = Object.values(files).flat()
  const missing = Object.entries(files).flatMap(([place, wanted]) => wanted.filter((id) => accepted.get(id) !== place))
  if (missing.length > 0 || new Set(ids).size !== ids.length)
    throw new DomainError('file-missing', undefined, { files: missing })
}

/** Everything is checked again at this instant: what the phone found out does not count. */
function check(
  world: World,
  definition: ServiceDefinition,
  { kind, certificate, holder: { birth, idNumber } }: Subject,
  input: Application,
): void {
  checkDraft(definition, { ...input, held: heldCategories(certificate) })
  const answer = assess(definition, {
    today: dayOf(world.now()),
    birth,
    sex: sexOf(idNumber),
    certificate: kind === 'certificate' ? certificate : undefined,
    category: categoryOf(definition, input.answers) || undefined,
    activeGroups: [],
  })
  if (answer.outcome !== 'now') throw new DomainError('not-eligible', answer.reason, answer)
}

async function build(
  world: World,
  pinnedTo: PinnedDefinition,
  actor: Person,
  { kind, id, version, certificate, holder }: Subject,
  input: Application,
  caller: Caller,
): Promise<CaseDoc> {
  const { definition, hash } = pinnedTo
  const { caseId: _id, answers, files, variant } = input
  const category = categoryOf(definition, answers)
  const content = { answers, holder, certificate, certificateVersion: version, texts: {} }
  const digest = digestOf(world, input)
  const history = [nextEvent(world, _id, [], 'submitted', { kind: 'person', id: actor.id }, { digest })]
  const random = String(randomInt(0, 100_000_000)).padStart(8, '0')
  return {
    _id,
    version: 1,
    number: caseNumber(definition.item, dayOf(world.now()), random),
    service: definition.code,
    variant,
    definitionHash: hash,
    authority: certificate.division,
    owner: actor.id,
    holderIndex: actor.holder!,
    nameIndex: world.keys.blind('name', holder.name),
    applicant: { kind: 'person', id: actor.id, actedBy: actor.id },
    subject: { kind, id, category },
    activeKey: `${subjectKey(id, category || undefined)}:${definition.exclusionGroup}`,
    channel: caller.channel,
    history,
    files,
    fileIds: Object.values(files).flat(),
    sealed: sealContent(world, _id, content),
    sealedName: sealName(world, _id, holder.name),
    ...project(history, definition.promise),
  }
}

/** The case that keeps this one out, named to its owner so that the refusal can lead there. */
async function rivalOf(world: World, actor: Person, { activeKey, subject }: CaseDoc): Promise<DomainError> {
  const [rival] = await world.db.find<CaseDoc>(
    'cases',
    { activeKey },
    { limit: 1, fields: ['_id', 'owner', 'service'] },
  )
  if (!rival || rival.owner !== actor.id) return new DomainError('rival-case')
  const name = catalogueEntry(rival.service)?.short ?? ''
  return new DomainError(
    'rival-case',
    `${subject.kind === 'person' ? '您' : '这本证'}已有一件${name}申请在办，办完或撤回后才能再提交`,
    { caseId: rival._id },
  )
}

/** One insert. A clash of numbers is tried again; a clash of ids is a repeat; a clash of keys a rival case. */
async function insert(
  world: World,
  actor: Person,
  definition: ServiceDefinition,
  input: Application,
  make: () => Promise<CaseDoc>,
  tries = 5,
): Promise<Submitted> {
  const doc = await make()
  try {
    await world.db.insert('cases', doc)
    return answerFor(doc, definition)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    if (/number/.test(error.index) && tries > 1) return insert(world, actor, definition, input, make, tries - 1)
    const first = await firstAnswer(world, actor, input, definition)
    if (first) return first
    throw await rivalOf(world, actor, doc)
  }
}

/**
 * The body of every item's function: checks an application again and makes the case, in three round trips
 * (subject and files side by side, then the insert). The draft ends by itself: one whose id is a case's counts no more.
 */
export const submit =
  (service: ServiceDefinition) =>
  async (
    world: World,
    input: Application,
    { actor, caller }: { actor: Person; caller: Caller },
  ): Promise<Submitted> => {
    try {
      const ids = Object.values(input.files).flat()
      const [subject, files] = await Promise.all([
        subjectOf(world, service, actor, input),
        acceptedFiles(world, actor.id, input.caseId, ids),
      ])
      const definition = await agreedDefinition(world, service, subject, input)
      check(world, definition.definition, subject, input)
      checkFiles(input.files, files)
      return await insert(world, actor, definition.definition, input, () =>
        build(world, definition, actor, subject, input, caller),
      )
    } catch (error) {
      // A repeat of an accepted application is answered as the first time, whatever has changed since.
      const first =
        error instanceof DomainError && error.code !== 'rival-case'
          ? await firstAnswer(world, actor, input, service)
          : undefined
      if (first) return first
      throw error
    }
  }
