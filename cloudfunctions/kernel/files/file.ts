import { createHash } from 'node:crypto'
import type { BorderColour } from '../../../shared/photos'
import type { Doc } from '../outside/ports'

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
  /** What was read from it, sealed: a page is read once, however often it is handed in. */
  read?: string
  createdAt: number
  /** The instant at which housekeeping looks at it. Files from before this field have none. */
  lookAt?: number
}

export const day = 86_400_000
/**
 * How long things may lie: a ticket that was never used, an ID card, an upload that no case names (PIPL 19: shortest
 * time).
 */
const keepFor = { ticket: day, identity: day, unclaimed: 30 * day }
export const isIdentity = ({ place }: Pick<FileDoc, 'place'>): boolean => place.startsWith('identity/')
/** The first instant at which a file may have to go. */
export const firstLook = (doc: Pick<FileDoc, 'place' | 'state' | 'createdAt'>): number =>
  doc.createdAt + (doc.state === 'ticket' ? keepFor.ticket : isIdentity(doc) ? keepFor.identity : keepFor.unclaimed)
/** Where sealed bytes belong: they open nowhere else. */
export const placeOfBytes = (id: string, what: 'picture' | 'thumbnail' | 'read'): string => `files/${id}/${what}`

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
