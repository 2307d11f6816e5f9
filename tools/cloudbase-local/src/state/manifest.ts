import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutboxEntry } from '../outbox'
import type { FileInfo } from '../storage/files'
import type { IndexSpec } from '../store/document-store'
import { isDoc } from '../store/values'

export const FORMAT = 1

export interface Manifest {
  format: number
  collections: { name: string; file: string; indexes: IndexSpec[]; documents?: number }[]
  files: (FileInfo & { file: string })[]
  outbox: OutboxEntry[]
}

/** An export that cannot be taken in; the message names the file, and the line where there is one. */
export class BadExport extends Error {
  readonly code = 'BAD_EXPORT'
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BadExport(`${file}: not readable as JSON (${(error as Error).message})`)
  }
}

/** Throws BadExport unless the folder is a complete export whose files are all there. */
export function manifestOf(folder: string): Manifest {
  if (!existsSync(folder)) throw new BadExport(`${folder}: there is no such folder`)
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new BadExport(`${file}: missing, so this is no complete export`)
  const manifest = parsed(file) as Manifest
  if (!isDoc(manifest)) throw new BadExport(`${file}: not a manifest`)
  if (manifest.format !== FORMAT) throw new BadExport(`${file}: format ${String(manifest.format)} is not known`)
  for (const list of ['collections', 'files', 'outbox'] as const)
    if (!Array.isArray(manifest[list])) throw new BadExport(`${file}: "${list}" is not a list`)
  const missing = [...manifest.collections, ...manifest.files].find((entry) => !existsSync(join(folder, entry.file)))
  if (missing) throw new BadExport(`${join(folder, missing.file)}: missing, though the manifest names it`)
  return manifest
}
