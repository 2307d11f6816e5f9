import { createHash } from 'node:crypto'
import { DomainError } from '../../../shared/errors'
import { partKey } from '../../../shared/journey'
import { photoAdvice, type BorderColour } from '../../../shared/photos'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { inspectPicture, MAX_BYTES, problemText, reencode, type PictureProblem } from './pictures'
import type { Doc, World } from '../outside/ports'
import { openBytes, sealBytes } from '../sealing/seal'

export type Purpose =
  | { purpose: 'identity'; side: 'front' | 'back' }
  | { purpose: 'material'; draft: string; material: string; part: string }

/** An uploaded picture: first a ticket for the quarantine, then accepted, encrypted and hashed. */
export interface FileDoc extends Doc {
  owner: string
  /** `identity/front`, or `material/part`: where it may be used. */
  place: string
  /** The drafts that may be handed in with it: the one it was taken for, and those made from its case. */
  drafts?: string[]
  /** `removed`: nobody can use it any more; it is deleted when it is looked at, unless a case turns out to name it. */
  state: 'ticket' | 'accepted' | 'removed'
  quarantine?: string
  cloudId?: string
  thumbnailId?: string
  digest?: string
  /** Plain SHA-256 of the picture as it is kept, for the receipt; `digest` is keyed. */
  sha256?: string
  width?: number
  height?: number
  bytes?: number
  advice?: ('blurred' | 'dark')[]
  /** What colour surrounds what the picture shows. */
  border?: BorderColour
  createdAt: number
  /** The instant at which housekeeping looks at it. Files from before this was kept have none. */
  lookAt?: number
}

const day = 86_400_000
/**
 * How long things may lie: a ticket that was never used, an ID card, an upload that no case names (PIPL 19: shortest
 * time).
 */
const keepFor = { ticket: day, identity: day, unclaimed: 30 * day }
export const isIdentity = ({ place }: Pick<FileDoc, 'place'>): boolean => place.indexOf('identity/') === 0
/** The first instant at which a file may have to go. */
export const firstLook = (doc: Pick<FileDoc, 'place' | 'state' | 'createdAt'>): number =>
  doc.createdAt + (doc.state === 'ticket' ? keepFor.ticket : isIdentity(doc) ? keepFor.identity : keepFor.unclaimed)
/**
 * Longer than any call runs: whoever saw a file before it was removed has named it in a case by then, or never will.
 */
const removalGrace = 10 * 60_000

/** Open uploads that one account may have in a day. */
const dailyUploads = 200
const place = (id: string, what = 'picture') => `files/${id}/${what}`
export const placeOf = (of: Purpose): string =>
  of.purpose === 'identity' ? `identity/${of.side}` : partKey(of.material, of.part)

/** Reserves a place in the quarantine that only this ticket can write. */
export async function ticket(world: World, owner: string, of: Purpose, bytes: number) {
  if (bytes > MAX_BYTES) throw new DomainError('bad-picture', problemText('too-large-bytes'), 'too-large-bytes')
  const now = world.now()
  if ((await world.db.count('files', { owner, createdAt: { gt: now - day } })) >= dailyUploads)
    throw new DomainError('too-many')
  const _id = world.id()
  const { cloudId, ...way } = await world.files.ticket(`quarantine/${owner}/${_id}`)
  const doc: FileDoc = {
    _id,
    owner,
    place: placeOf(of),
    ...(of.purpose === 'material' ? { drafts: [of.draft] } : {}),
    state: 'ticket',
    quarantine: cloudId,
    createdAt: now,
  }
  await world.db.insert('files', { ...doc, lookAt: firstLook(doc) } as FileDoc)
  return { fileId: _id, ...way }
}

const accepted = ({ _id, width = 0, height = 0, bytes = 0, advice = [], border = 'other' }: FileDoc) => ({
  fileId: _id,
  width,
  height,
  bytes,
  advice,
  border,
})

/** Below these a photo gets a gentle hint; measured on the specimen documents, never a reason to refuse. */
const hints = { sharpness: 12, brightness: 50 }

async function refuse(world: World, doc: FileDoc, problem: PictureProblem): Promise<never> {
  await world.files.remove([doc.quarantine!])
  throw new DomainError('bad-picture', problemText(problem), problem)
}

/** Takes a picture out of the quarantine: judged, written anew, encrypted; the original is deleted. */
export async function accept(world: World, owner: string, id: string) {
  const doc = await world.db.get<FileDoc>('files', id)
  if (!doc || doc.owner !== owner) throw new DomainError('not-found')
  if (doc.state === 'accepted') return accepted(doc)
  if (doc.state === 'removed') throw new DomainError('not-found')
  const original = await world.files.read(doc.quarantine!)
  if (!original) throw new DomainError('not-found', '照片还没传完，请重新上传')
  const judged = inspectPicture(original)
  if (!judged.ok) return refuse(world, doc, judged.problem)
  const picture = await reencode(original)
  if (!picture.ok) return refuse(world, doc, picture.problem)
  const small = await reencode(picture.bytes, { maxSide: 320, maxBytes: 40_000 })
  if (!small.ok) return refuse(world, doc, small.problem)
  const write = (what: string, bytes: Uint8Array) =>
    world.files.write(`sealed/${id}-${what}`, sealBytes(world.keys, place(id, what), bytes))
  const [cloudId, thumbnailId] = await Promise.all([write('picture', picture.bytes), write('thumbnail', small.bytes)])
  const {
    quality: { sharpness, brightness },
    border,
  } = picture
  const advice: FileDoc['advice'] = [
    ...(sharpness < hints.sharpness ? ['blurred' as const] : []),
    ...(brightness < hints.brightness ? ['dark' as const] : []),
  ]
  const set = {
    state: 'accepted' as const,
    cloudId,
    thumbnailId,
    digest: world.keys.digest('file', picture.bytes),
    sha256: sha256Of(picture.bytes),
    width: picture.width,
    height: picture.height,
    bytes: picture.bytes.length,
    advice,
    border,
  }
  const lookAt = firstLook({ ...doc, state: 'accepted' })
  const written = await world.db.update(
    'files',
    { _id: id, state: 'ticket' },
    { set: { ...set, lookAt }, unset: ['quarantine'] },
  )
  if (!written && (await world.db.get<FileDoc>('files', id))?.state !== 'accepted') {
    // Removed meanwhile.
    await world.files.remove([cloudId, thumbnailId, doc.quarantine!])
    throw new DomainError('not-found')
  }
  await world.files.remove([doc.quarantine!])
  return accepted({ ...doc, ...set })
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The plain SHA-256 of a kept picture. Pictures from before it was stored are read for it. */
export const sha256OfFile = async (world: World, doc: FileDoc): Promise<string> =>
  doc.sha256 ?? sha256Of(await pictureOf(world, doc))

/**
 * Kept files by their ids, whoever brought them: only for what a case names, so that one removed at the same time is
 * there.
 */
export async function filesOf(world: World, ids: readonly string[]): Promise<Map<string, FileDoc>> {
  const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, page) =>
    ids.slice(page * 100, page * 100 + 100),
  )
  const docs = await Promise.all(
    pages.map((page) =>
      world.db.find<FileDoc>('files', { _id: { in: page }, state: { in: ['accepted', 'removed'] } }, { limit: 100 }),
    ),
  )
  return new Map(docs.flat().map((doc) => [doc._id, doc]))
}

/** The decrypted picture of an accepted file. */
export async function pictureOf(world: World, doc: FileDoc, thumbnail = false): Promise<Buffer> {
  const sealed = await world.files.read(thumbnail ? doc.thumbnailId! : doc.cloudId!)
  if (!sealed) throw new DomainError('not-found')
  return openBytes(world.keys, place(doc._id, thumbnail ? 'thumbnail' : 'picture'), sealed)
}

/** Lets another draft of the owner be handed in with these files; the first keeps them. */
export async function lendFiles(world: World, owner: string, ids: readonly string[], draft: string): Promise<void> {
  if (ids.length > 0)
    await world.db.update('files', { _id: { in: ids }, owner, state: 'accepted' }, { push: { drafts: draft } })
}

/** The owner's accepted files of a draft among these ids, with the place each was uploaded for. One round trip. */
export async function acceptedFiles(
  world: World,
  owner: string,
  draft: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const docs = await world.db.find<FileDoc>(
    'files',
    { _id: { in: ids }, owner, drafts: draft, state: 'accepted' },
    { limit: 100, fields: ['_id', 'place'] },
  )
  return new Map(docs.map((doc) => [doc._id, doc.place]))
}

/**
 * What a picture should be better at, by the rules of the part that it was uploaded for. Not measured, nothing to say.
 */
export function hintsFor(
  { materials }: ServiceDefinition,
  { place: at, width, height, border, advice = [] }: FileDoc,
): string[] {
  if (!width || !height || !border) return []
  const part = materials.flatMap(({ id, parts }) => parts.filter((one) => partKey(id, one.id) === at))[0]
  return photoAdvice(part?.photo, { width, height, border, advice })
}

/** A file that its owner may see. */
export async function ownFile(world: World, owner: string, id: string): Promise<FileDoc> {
  const doc = await world.db.get<FileDoc>('files', id)
  if (!doc || doc.owner !== owner || doc.state !== 'accepted') throw new DomainError('not-found')
  return doc
}

/** Whether a case names a file: then it stays with the case. */
export const isNamed = async (world: World, { _id }: FileDoc): Promise<boolean> =>
  (await world.db.count('cases', { fileIds: _id })) > 0

/**
 * Lets go of files that no case names, at once for everybody; the bytes are deleted a little later. A case that is
 * being handed in has perhaps seen them just before: what it turns out to name comes back, here or when housekeeping
 * looks. Answers how many went.
 */
export async function letGo(world: World, docs: readonly FileDoc[]): Promise<number> {
  const gone = await Promise.all(
    docs.map(async (doc) => {
      const { _id, state } = doc
      if (state === 'removed' || (await isNamed(world, doc))) return 0
      await world.db.update('files', { _id, state }, { set: { state: 'removed', lookAt: world.now() + removalGrace } })
      if (!(await isNamed(world, doc))) return 1
      await world.db.update('files', { _id, state: 'removed' }, { set: { state } })
      return 0
    }),
  )
  return gone.filter(Boolean).length
}

/** Deletes files with their stored bytes. */
export async function removeFiles(world: World, docs: readonly FileDoc[]): Promise<number> {
  if (docs.length === 0) return 0
  await world.files.remove(
    docs.flatMap(({ quarantine, cloudId, thumbnailId }) =>
      [quarantine, cloudId, thumbnailId].filter((id): id is string => !!id),
    ),
  )
  return world.db.remove('files', { _id: { in: docs.map(({ _id }) => _id) } })
}
