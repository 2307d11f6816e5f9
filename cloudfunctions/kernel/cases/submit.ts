import { randomInt } from 'node:crypto'
import { dayOf } from '../../../shared/calendar'
import { caseNumber, project } from '../../../shared/casework'
import type { Application } from '../../../shared/contracts/services'
import { subjectKey } from '../../../shared/eligibility'
import { DomainError } from '../../../shared/errors'
import { catalogueEntry } from '../../../shared/services/catalogue'
import { definitionChanges } from '../../../shared/services/changes'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { nounsOf } from '../../../shared/vocabulary/subjects'
import type { Caller, World } from '../call/types'
import { acceptedFiles } from '../files/stored'
import { DuplicateKey } from '../outside/ports'
import { ownerKeyOf, partyOf, type PersonIdentity } from '../sealing/tokens'
import { nextEvent } from './append'
import {
  applicationDigest,
  checkApplication,
  checkFiles,
  checkParty,
  firstAnswer,
  partOf,
  submittedAnswer,
  type Submitted,
} from './application'
import { sealContent, sealName, type CaseDoc } from './case'
import { currentDefinition, pinnedDefinition, storeDefinition, type PinnedDefinition } from './definitions'
import { subjectOf, type Subject } from './subject'

/** The definition that must have been agreed to: what the subject's province has today. */
async function agreedDefinition(
  world: World,
  service: ServiceDefinition,
  { province }: Subject,
  input: Application,
): Promise<PinnedDefinition> {
  const now = currentDefinition(world, service, province, input.variant)
  if (!now) throw new DomainError('bad-input')
  if (now.hash !== input.definitionHash) {
    const agreed = await pinnedDefinition(world, input.definitionHash)
    throw new DomainError('definition-changed', undefined, {
      hash: now.hash,
      changes: agreed ? definitionChanges(agreed.definition, now.definition) : [],
    })
  }
  await storeDefinition(world, now)
  return now
}

async function build(
  world: World,
  pinnedTo: PinnedDefinition,
  actor: PersonIdentity,
  { record, version, holderIndex }: Subject,
  input: Application,
  caller: Caller,
): Promise<CaseDoc> {
  const { definition, hash } = pinnedTo
  const { caseId: _id, answers, files, variant } = input
  const part = partOf(definition, answers)
  const { kind, facts, holder } = record
  const content = { answers, record, recordVersion: version, texts: {} }
  const digest = applicationDigest(world, input)
  const history = [nextEvent(world, _id, [], 'submitted', { kind: 'person', id: actor.id }, { digest })]
  const random = String(randomInt(0, 100_000_000)).padStart(8, '0')
  return {
    _id,
    version: 1,
    number: caseNumber(definition.item, dayOf(world.now()), random),
    service: definition.code,
    variant,
    definitionHash: hash,
    authority: facts.division,
    owner: ownerKeyOf(actor),
    party: partyOf(actor).kind,
    holderIndex,
    nameIndex: world.keys.blind('name', holder.name),
    subject: { kind, id: facts.id, part },
    activeKey: `${subjectKey(facts.id, part || undefined)}:${definition.exclusionGroup}`,
    channel: caller.channel,
    history,
    files,
    fileIds: Object.values(files).flat(),
    papersAt: world.now(),
    sealed: sealContent(world, _id, content),
    sealedName: sealName(world, _id, holder.name),
    ...project(history, definition.promise),
  }
}

/** The case that keeps this one out, named to its owner so that the refusal can lead there. */
async function rivalOf(world: World, actor: PersonIdentity, { activeKey, subject }: CaseDoc): Promise<DomainError> {
  const [rival] = await world.db.find<CaseDoc>(
    'cases',
    { activeKey },
    { limit: 1, fields: ['_id', 'owner', 'service'] },
  )
  if (!rival || rival.owner !== ownerKeyOf(actor)) return new DomainError('rival-case')
  const name = catalogueEntry(rival.service)?.short ?? ''
  return new DomainError('rival-case', `${nounsOf(subject.kind).it}已有一件${name}申请在办，办完或撤回后才能再提交`, {
    caseId: rival._id,
  })
}

/** One insert. A clash of numbers is tried again; a clash of ids is a repeat; a clash of keys a rival case. */
async function insert(
  world: World,
  actor: PersonIdentity,
  definition: ServiceDefinition,
  input: Application,
  make: () => Promise<CaseDoc>,
  tries = 5,
): Promise<Submitted> {
  const doc = await make()
  try {
    await world.db.insert('cases', doc)
    return submittedAnswer(doc, definition)
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
    { actor, caller }: { actor: PersonIdentity; caller: Caller },
  ): Promise<Submitted> => {
    checkParty(service, actor)
    try {
      const ids = Object.values(input.files).flat()
      const [subject, files] = await Promise.all([
        subjectOf(world, service, actor, input),
        acceptedFiles(world, ownerKeyOf(actor), input.caseId, ids),
      ])
      const definition = await agreedDefinition(world, service, subject, input)
      checkApplication(world, definition.definition, subject, input)
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
