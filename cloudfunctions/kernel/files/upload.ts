import { DomainError } from '../../../shared/errors'
import { partKey } from '../../../shared/journey'
import type { World } from '../call/types'
import { sealBytes } from '../sealing/seal'
import { day, firstLook, placeOfBytes, sha256Of, type FileDoc } from './file'
import { inspectPicture, MAX_BYTES, problemText, reencode, type PictureProblem } from './pictures'

type Purpose =
  | { purpose: 'identity'; side: 'front' | 'back' }
  | { purpose: 'material'; draft: string; material: string; part: string }

/** Open uploads that one account may have in a day. */
const dailyUploads = 200
const placeOf = (of: Purpose): string =>
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

const acceptedView = ({ _id, width = 0, height = 0, bytes = 0, advice = [], border = 'other' }: FileDoc) => ({
  fileId: _id,
  width,
  height,
  bytes,
  advice,
  border,
})

/** Below these a photo gets a gentle hint; measured on the specimen documents, never a reason to refuse. */
const hints = { sharpness: 12, brightness: 50 }

function adviceFor({ sharpness, brightness }: { sharpness: number; brightness: number }): FileDoc['advice'] {
  const advice: FileDoc['advice'] = []
  if (sharpness < hints.sharpness) advice.push('blurred')
  if (brightness < hints.brightness) advice.push('dark')
  return advice
}

async function refuse(world: World, doc: FileDoc, problem: PictureProblem): Promise<never> {
  await world.files.remove([doc.quarantine!])
  throw new DomainError('bad-picture', problemText(problem), problem)
}

/** The picture written anew, and small; what is wrong with it is said. */
async function rewritten(world: World, doc: FileDoc, original: Uint8Array) {
  const judged = inspectPicture(original)
  if (!judged.ok) return refuse(world, doc, judged.problem)
  const picture = await reencode(original)
  if (!picture.ok) return refuse(world, doc, picture.problem)
  const small = await reencode(picture.bytes, { maxSide: 320, maxBytes: 40_000 })
  if (!small.ok) return refuse(world, doc, small.problem)
  return { picture, thumbnail: small.bytes }
}

/** Takes a picture out of the quarantine: judged, written anew, encrypted; the original is deleted. */
export async function accept(world: World, owner: string, id: string) {
  const doc = await world.db.get<FileDoc>('files', id)
  if (!doc || doc.owner !== owner || doc.state === 'removed') throw new DomainError('not-found')
  if (doc.state === 'accepted') return acceptedView(doc)
  const original = await world.files.read(doc.quarantine!)
  if (!original) throw new DomainError('not-found', '照片还没传完，请重新上传')
  const { picture, thumbnail } = await rewritten(world, doc, original)
  const write = (what: 'picture' | 'thumbnail', bytes: Uint8Array) =>
    world.files.write(`sealed/${id}-${what}`, sealBytes(world.keys, placeOfBytes(id, what), bytes))
  const [cloudId, thumbnailId] = await Promise.all([write('picture', picture.bytes), write('thumbnail', thumbnail)])
  const set = {
    state: 'accepted' as const,
    cloudId,
    thumbnailId,
    digest: world.keys.digest('file', picture.bytes),
    sha256: sha256Of(picture.bytes),
    width: picture.width,
    height: picture.height,
    bytes: picture.bytes.length,
    advice: adviceFor(picture.quality),
    border: picture.border,
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
  return acceptedView({ ...doc, ...set })
}
