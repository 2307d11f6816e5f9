import { canonical } from '../../../../shared/canonical'
import { DomainError } from '../../../../shared/errors'
import { serviceOf } from '../../../../shared/services'
import type { World } from '../../call/types'
import { DuplicateKey } from '../../outside/ports'
import { ownRecord } from '../../register/reach'
import { ownerKeyOf, type PersonIdentity } from '../../sealing/tokens'
import { checkParty } from '../application'
import type { CaseDoc } from '../case'
import { contentIn, elsewhere, headOf, sealDraft, type DraftDoc, type SavedDraft } from './draft'
import { goneDraft, mostDrafts, ownDraft, rivalDraft } from './find'

/** Puts a new draft where none stands. @throws DomainError draft-elsewhere, draft-gone, too-many */
export async function insertDraft(world: World, actor: PersonIdentity, doc: DraftDoc, tries = 2): Promise<DraftDoc> {
  const [handedIn, count] = await Promise.all([
    world.db.get<CaseDoc>('cases', doc._id),
    world.db.count('drafts', { owner: ownerKeyOf(actor) }),
  ])
  if (handedIn) throw await goneDraft(world, actor, doc._id)
  if (count >= mostDrafts) throw new DomainError('too-many', '没填完的申请太多，请先删掉不用的')
  try {
    await world.db.insert('drafts', doc)
    return doc
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const rival = (await ownDraft(world, actor, doc._id)) ?? (await rivalDraft(world, doc))
    if (rival) throw elsewhere(world, rival)
    // The one that stood here was handed in: now there is room.
    if (tries > 1) return insertDraft(world, actor, doc, tries - 1)
    throw new DomainError('busy')
  }
}

/** A subject of others answers like a missing one. */
async function checkSubject(
  world: World,
  actor: PersonIdentity,
  service: string,
  subjectId: string | undefined,
): Promise<void> {
  const of = serviceOf(service)
  if (!of) throw new DomainError('not-found')
  checkParty(of, actor)
  if (subjectId !== undefined && of.subject !== 'person') await ownRecord(world, actor, of.subject, subjectId)
}

/** Whether the account has all of it already: a repeat. */
const isSaved = (world: World, known: DraftDoc, { hash, step, version, draft }: SavedDraft): boolean =>
  known.version >= version &&
  known.hash === hash &&
  known.step === step &&
  canonical(contentIn(world, known)) === canonical(draft)

/** Whether the page that saves now also saved last, on top of the same version: it has only lost the answer. */
const isOwnEcho = (known: DraftDoc, version: number, writer: string): boolean =>
  writer !== '' && known.writer === writer && known.base === version

/** Replaces a draft as it was read; whatever came in between is answered instead. */
async function overwrite(
  world: World,
  actor: PersonIdentity,
  known: DraftDoc,
  next: Omit<DraftDoc, '_id' | 'owner' | 'service' | 'version'>,
): Promise<DraftDoc> {
  const { _id, version, service } = known
  try {
    const asRead = { _id, owner: ownerKeyOf(actor), version }
    if (await world.db.update('drafts', asRead, { set: { ...next }, inc: { version: 1 } }))
      return { ...known, ...next, version: version + 1 }
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const rival = await rivalDraft(world, { owner: ownerKeyOf(actor), service, subjectId: next.subjectId })
    throw rival ? elsewhere(world, rival) : new DomainError('busy')
  }
  const newest = await ownDraft(world, actor, _id)
  throw newest ? elsewhere(world, newest) : await goneDraft(world, actor, _id)
}

/**
 * Saves a draft by one conditional write. Nothing that another device saved is overwritten: its draft is answered
 * and the person chooses. Repeats answer as the first time.
 * @throws DomainError draft-elsewhere with the other draft, draft-gone when it was handed in or removed
 */
export async function saveDraft(world: World, actor: PersonIdentity, saved: SavedDraft, writer: string) {
  const { id, service, hash, step, version, draft } = saved
  const [known] = await Promise.all([ownDraft(world, actor, id), checkSubject(world, actor, service, draft.subjectId)])
  const now = world.now()
  const subjectId = draft.subjectId ?? ''
  const next = {
    hash,
    step,
    subjectId,
    savedAt: now,
    writer,
    base: version,
    sealed: sealDraft(world, id, draft),
  }
  if (!known) {
    if (version > 0) throw await goneDraft(world, actor, id)
    return headOf(await insertDraft(world, actor, { _id: id, owner: ownerKeyOf(actor), service, version: 1, ...next }))
  }
  if (known.service !== service) throw new DomainError('bad-input', undefined, { fields: ['service'] })
  if (isSaved(world, known, saved)) return headOf(known)
  if (known.version !== version && !isOwnEcho(known, version, writer)) throw elsewhere(world, known)
  return headOf(await overwrite(world, actor, known, next))
}
