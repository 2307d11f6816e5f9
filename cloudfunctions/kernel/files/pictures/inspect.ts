import { MAX_BYTES } from './caps'
import { walkJpeg } from './jpeg'
import { walkPng } from './png'
import type { PictureProblem } from './problem'
import { sniff } from './sniff'

export type Inspected =
  | { ok: true; type: 'png' | 'jpeg'; width: number; height: number; orientation: number }
  | { ok: false; problem: PictureProblem }

const refuse = (problem: PictureProblem): Inspected => ({ ok: false, problem })

/**
 * Judges an upload from its headers, before anything is decoded. Width and height are in stored
 * pixels, before `orientation` (EXIF, 1–8) is applied. Never throws.
 *
 * Trailers of ordinary phones (second pictures, motion photos) are not refused: the picture is
 * re-encoded afterwards and they are lost. Archives, documents, pages and programs are.
 */
export function inspectPicture(bytes: Uint8Array): Inspected {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MAX_BYTES) return refuse('too-large-bytes')
  const type = sniff(bytes)
  if (type === 'heic') return refuse('heic')
  if (type === 'other-picture') return refuse('unsupported')
  if (type === 'cut-signature') return refuse('truncated')
  if (type === 'unknown') return refuse('not-an-image')
  const walked = type === 'png' ? walkPng(bytes) : walkJpeg(bytes)
  return typeof walked === 'string' ? refuse(walked) : { ok: true, type, ...walked }
}
