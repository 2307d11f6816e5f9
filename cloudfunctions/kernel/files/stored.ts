import { DomainError } from '../../../shared/errors'
import { partKey } from '../../../shared/journey'
import { photoAdvice } from '../../../shared/photos'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { World } from '../call/types'
import { openBytes } from '../sealing/seal'
import { placeOfBytes, sha256Of, type FileDoc } from './file'

/** The plain SHA-256 of a stored picture. Pictures from before it was stored are read for it. */
export const sha256OfFile = async (world: World, doc: FileDoc): Promise<string> =>
  doc.sha256 ?? sha256Of(await pictureOf(world, doc))

/**
 * Stored files by their ids, whoever brought them: only for what a case names, so that one removed at the same time is
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
  return openBytes(world.keys, placeOfBytes(doc._id, thumbnail ? 'thumbnail' : 'picture'), sealed)
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
  const places = materials.flatMap(({ id, parts }) =>
    parts.map(({ id: part, photo }) => ({ at: partKey(id, part), photo })),
  )
  const rules = places.find((one) => one.at === at)?.photo
  return photoAdvice(rules, { width, height, border, advice })
}

/** A file that its owner may see. */
export async function ownFile(world: World, owner: string, id: string): Promise<FileDoc> {
  const doc = await world.db.get<FileDoc>('files', id)
  if (!doc || doc.owner !== owner || doc.state !== 'accepted') throw new DomainError('not-found')
  return doc
}

/**
 * The pictures of both sides of an ID card, for reading them.
 * @throws DomainError file-missing for anything but the owner's own picture of that side
 */
export async function identityPictures(
  world: World,
  owner: string,
  { front, back }: { front: string; back: string },
): Promise<{ front: Buffer; back: Buffer }> {
  const picture = async (id: string, side: 'front' | 'back') => {
    const doc = await ownFile(world, owner, id).catch(() => {
      throw new DomainError('file-missing')
    })
    if (doc.place !== `identity/${side}`) throw new DomainError('file-missing')
    return pictureOf(world, doc)
  }
  const [frontPicture, backPicture] = await Promise.all([picture(front, 'front'), picture(back, 'back')])
  return { front: frontPicture, back: backPicture }
}
