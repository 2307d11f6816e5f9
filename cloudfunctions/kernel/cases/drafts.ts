import { dayOf } from '../../../shared/calendar'
import { canonical } from '../../../shared/canonical'
import { isActive } from '../../../shared/casework/status'
import { keepDraftDays, type DraftContent, type DraftView } from '../../../shared/contracts/drafts'
import { DomainError } from '../../../shared/errors'
import { provinceCodeOf } from '../../../shared/identity'
import { strayAnswers, strayFiles, type StepId } from '../../../shared/journey'
import { heldCategories } from '../../../shared/registry/certificate'
import { serviceOf } from '../../../shared/services'
import { definitionChanges } from '../../../shared/services/changes'
import { contentOf, type CaseDoc } from './cases'
import { current, keep, pinned, type PinnedDefinition } from './definitions'
import { DuplicateKey, type Doc, type World } from '../outside/ports'
import type { CertificateDoc } from '../register/register'
import { open, seal } from '../sealing/seal'
import type { Identity } from '../sealing/tokens'
import { lendFiles, letGo, type FileDoc } from '../files/uploads'

type Person = Extract<Identity, { kind: 'person' }>

/** An application in the making. One for each item and certificate of an account; its id becomes the case's. */
export interface DraftDoc extends Doc {
  owner: string
  service: string
  certificateId: string
  hash: string
  step: StepId
  version: number
  savedAt: number
  /**
   * Who saved last and on top of which version, so that a page whose answer was lost does not meet itself as another.
   */
  writer: string
  base: number
  /** The case that it was made from. */
  from?: string
  sealed: string
}
export interface SavedDraft {
  id: string
  service: string
  hash: string
  step: StepId
  version: number
  draft: DraftContent
}

const place = (id: string) => `drafts/${id}`
const contentIn = (world: World, doc: DraftDoc): DraftContent =>
  open<DraftContent>(world.keys, place(doc._id), doc.sealed)
const day = 86_400_000
const headOf = ({ _id: id, service, certificateId, step, version, savedAt }: DraftDoc) => ({
  id,
  service,
  ...(certificateId ? { certificateId } : {}),
  step,
  version,
  savedAt,
  keptUntil: dayOf(savedAt + keepDraftDays * day),
})
const viewOf = (world: World, doc: DraftDoc): DraftView => ({
  ...headOf(doc),
  hash: doc.hash,
  draft: contentIn(world, doc),
})
const elsewhere = (world: World, doc: DraftDoc) =>
  new DomainError('draft-elsewhere', undefined, { draft: viewOf(world, doc) })

/** Before this instant a draft was saved too long ago. */
export const keptSince = (now: number): number => now - keepDraftDays * day

/** What an account may keep unfinished at a time. */
const mostDrafts = 60

/** Those that were not handed in; a draft whose case is there ends here, so that submitting costs no trip for it. */
async function unfinished(world: World, docs: readonly DraftDoc[]): Promise<DraftDoc[]> {
  const ids = docs.map(({ _id }) => _id)
  if (ids.length === 0) return []
  const done = (await world.db.find<CaseDoc>('cases', { _id: { in: ids } }, { limit: 100, fields: ['_id'] })).map(
    ({ _id }) => _id,
  )
  if (done.length > 0) await world.db.remove('drafts', { _id: { in: done } })
  return docs.filter(({ _id }) => done.indexOf(_id) < 0)
}

async function own(world: World, actor: Person, id: string): Promise<DraftDoc | undefined> {
  const doc = await world.db.get<DraftDoc>('drafts', id)
  if (doc && doc.owner !== actor.id) throw new DomainError('not-found')
  return doc && (await unfinished(world, [doc]))[0]
}

/** The draft of an account for an item and certificate. */
async function rivalOf(
  world: World,
  { owner, service, certificateId }: Pick<DraftDoc, 'owner' | 'service' | 'certificateId'>,
): Promise<DraftDoc | undefined> {
  return (
    await unfinished(world, await world.db.find<DraftDoc>('drafts', { owner, service, certificateId }, { limit: 1 }))
  )[0]
}

/** A draft that is not there: handed in, or removed. */
async function gone(world: World, actor: Person, id: string): Promise<DomainError> {
  const handedIn = await world.db.get<CaseDoc>('cases', id)
  if (handedIn && handedIn.owner !== actor.id) return new DomainError('not-found')
  return new DomainError('draft-gone', undefined, handedIn ? { caseId: id } : {})
}

async function insert(world: World, actor: Person, doc: DraftDoc, tries = 2): Promise<DraftDoc> {
  const [handedIn, count] = await Promise.all([
    world.db.get<CaseDoc>('cases', doc._id),
    world.db.count('drafts', { owner: actor.id }),
  ])
  if (handedIn) throw await gone(world, actor, doc._id)
  if (count >= mostDrafts) throw new DomainError('too-many', '没填完的申请太多，请先删掉不用的')
  try {
    await world.db.insert('drafts', doc)
    return doc
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const rival = (await own(world, actor, doc._id)) ?? (await rivalOf(world, doc))
    if (rival) throw elsewhere(world, rival)
    // The one that stood here was handed in: now there is room.
    if (tries > 1) return insert(world, actor, doc, tries - 1)
    throw new DomainError('busy')
  }
}

/** A certificate of others answers like a missing one. */
async function checkSubject(
  world: World,
  actor: Person,
  service: string,
  certificateId: string | undefined,
): Promise<void> {
  if (!serviceOf(service)) throw new DomainError('not-found')
  if (certificateId === undefined) return
  const register = await world.db.get<CertificateDoc>('certificates', certificateId)
  if (!register || register.holderIndex !== actor.holder) throw new DomainError('not-found')
}

/**
 * Saves a draft by one conditional write. Nothing that another device saved is overwritten: its draft is answered
 * and the person chooses. Repeats answer as the first time.
 * @throws DomainError draft-elsewhere with the other draft, draft-gone when it was handed in or removed
 */
export async function saveDraft(
  world: World,
  actor: Person,
  { id, service, hash, step, version, draft }: SavedDraft,
  writer: string,
) {
  const [known] = await Promise.all([own(world, actor, id), checkSubject(world, actor, service, draft.certificateId)])
  const now = world.now()
  const certificateId = draft.certificateId ?? ''
  const next = {
    hash,
    step,
    certificateId,
    savedAt: now,
    writer,
    base: version,
    sealed: seal(world.keys, place(id), draft),
  }
  if (!known) {
    if (version > 0) throw await gone(world, actor, id)
    return headOf(await insert(world, actor, { _id: id, owner: actor.id, service, version: 1, ...next }))
  }
  if (known.service !== service) throw new DomainError('bad-input', undefined, { fields: ['service'] })
  const same = known.hash === hash && known.step === step && canonical(contentIn(world, known)) === canonical(draft)
  if (same && known.version >= version) return headOf(known)
  const ownEcho = writer !== '' && known.writer === writer && known.base === version
  if (known.version !== version && !ownEcho) throw elsewhere(world, known)
  try {
    const written = await world.db.update(
      'drafts',
      { _id: id, owner: actor.id, version: known.version },
      { set: next, inc: { version: 1 } },
    )
    if (written) return headOf({ ...known, ...next, version: known.version + 1 })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const rival = await rivalOf(world, { owner: actor.id, service, certificateId })
    throw rival ? elsewhere(world, rival) : new DomainError('busy')
  }
  const newest = await own(world, actor, id)
  throw newest ? elsewhere(world, newest) : await gone(world, actor, id)
}

/** The drafts of an account that are still kept, the newest first. */
export async function draftsOf(world: World, actor: Person) {
  const docs = await world.db.find<DraftDoc>(
    'drafts',
    { owner: actor.id, savedAt: { gt: keptSince(world.now()) } },
    { order: [['savedAt', 'desc']], limit: mostDrafts },
  )
  return (await unfinished(world, docs)).map(headOf)
}

/**
 * What the certificate's province asks today, for a variant; before one is chosen, what the draft's own province asks.
 */
async function today(
  world: World,
  { service, certificateId }: Pick<DraftDoc, 'service' | 'certificateId'>,
  variant: string,
  province = '',
): Promise<PinnedDefinition | undefined> {
  const of = serviceOf(service)
  if (!of) return undefined
  const register = certificateId ? await world.db.get<CertificateDoc>('certificates', certificateId) : undefined
  const now = current(world, of, register ? provinceCodeOf(register.certificate.division) : province, variant)
  if (now) await keep(world, now)
  return now
}

/**
 * One draft, resolved again: what changed in the requirements since it was filled in comes along.
 * @throws DomainError draft-gone when it was handed in or removed
 */
export async function openDraft(world: World, actor: Person, id: string) {
  const doc = await own(world, actor, id)
  if (!doc) throw await gone(world, actor, id)
  const draft = viewOf(world, doc)
  const before = await pinned(world, doc.hash)
  const now = await today(world, doc, draft.draft.variant, before?.province)
  if (!now || now.hash === doc.hash) return { draft, offered: now !== undefined }
  const changes = before ? definitionChanges(before.definition, now.definition) : ['办事说明有改动']
  return { draft, offered: true, newer: { hash: now.hash, changes } }
}

/** The owner's files of a draft, but for those that a case names: they stay with the case. */
async function removeFilesOf(world: World, { _id, owner }: Pick<DraftDoc, '_id' | 'owner'>): Promise<void> {
  await letGo(world, await world.db.find<FileDoc>('files', { drafts: _id, owner }, { limit: 1000 }))
}

/** Throws a draft away with its pictures. One that is gone, or somebody else's, is nobody's loss. */
export async function removeDraft(world: World, actor: Person, id: string, version?: number): Promise<void> {
  const removed = await world.db.remove('drafts', {
    _id: id,
    owner: actor.id,
    ...(version === undefined ? {} : { version }),
  })
  if (removed > 0) return removeFilesOf(world, { _id: id, owner: actor.id })
  const known = await world.db.get<DraftDoc>('drafts', id)
  if (known?.owner === actor.id) throw elsewhere(world, known)
}

/** Removes the drafts that were saved too long ago, with their pictures. Answers how many. */
export async function removeOldDrafts(world: World): Promise<number> {
  const since = keptSince(world.now())
  const old = await world.db.find<DraftDoc>(
    'drafts',
    { savedAt: { lt: since } },
    { limit: 100, fields: ['_id', 'owner'] },
  )
  const removed = await Promise.all(
    old.map(async ({ _id, owner }) => {
      if ((await world.db.remove('drafts', { _id, savedAt: { lt: since } })) === 0) return false
      await removeFilesOf(world, { _id, owner })
      return true
    }),
  )
  return removed.filter(Boolean).length
}

/** What of a case is still asked today, as a draft to go on with. */
function stillAsked(world: World, doc: CaseDoc, { definition }: PinnedDefinition): DraftContent {
  const { answers, certificate } = contentOf(world, doc)
  const certificateId = doc.subject.kind === 'certificate' ? doc.subject.id : undefined
  const held = heldCategories(certificate)
  const all = { variant: doc.variant, held, answers, files: doc.files }
  const stray = [...strayAnswers(definition, all), ...strayFiles(definition, all)]
  const kept = <T>(of: Readonly<Record<string, T | undefined>>) =>
    Object.fromEntries(
      Object.entries(of).filter(([at, value]) => value !== undefined && stray.indexOf(at) < 0),
    ) as Record<string, T>
  return {
    variant: doc.variant,
    ...(certificateId ? { certificateId } : {}),
    held,
    noticeAgreed: false,
    statementAgreed: false,
    answers: kept(answers) as DraftContent['answers'],
    files: kept(doc.files),
  }
}

/**
 * 再次办理: a draft with the answers and pictures of a case that ended without a result. The pictures are lent to the
 * draft before it is there, so that a repeat after an interruption finds them.
 */
export async function draftFrom(
  world: World,
  actor: Person,
  id: string,
  caseId: string,
): Promise<{ draft: DraftView; started: boolean }> {
  const doc = await world.db.get<CaseDoc>('cases', caseId)
  if (!doc || doc.owner !== actor.id) throw new DomainError('not-found')
  if (isActive(doc.status) || !['withdrawn', 'refused', 'rejected'].includes(doc.status))
    throw new DomainError('wrong-state')
  const certificateId = doc.subject.kind === 'certificate' ? doc.subject.id : ''
  const now = await today(world, { service: doc.service, certificateId }, doc.variant)
  if (!now) throw new DomainError('wrong-state', '这一类现在不能网上办理，请联系发证机关')
  const draft = stillAsked(world, doc, now)
  await lendFiles(world, actor.id, Object.values(draft.files).flat(), id)
  const made: DraftDoc = {
    _id: id,
    owner: actor.id,
    service: doc.service,
    certificateId,
    hash: now.hash,
    step: 'subject',
    version: 1,
    savedAt: world.now(),
    writer: '',
    base: 0,
    from: caseId,
    sealed: seal(world.keys, place(id), draft),
  }
  try {
    return { draft: viewOf(world, await insert(world, actor, made)), started: true }
  } catch (error) {
    const other =
      error instanceof DomainError && error.code === 'draft-elsewhere'
        ? (error.detail as { draft: DraftView }).draft
        : undefined
    if (other) return { draft: other, started: other.id === id }
    throw error
  }
}
