import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { OutboxEntry } from '../outbox'
import type { Parts } from '../parts'
import type { FileInfo } from '../storage/files'
import type { IndexSpec } from '../store/document-store'
import { FORMAT } from './export'

interface Manifest {
  format: number
  collections: { name: string; file: string; indexes: IndexSpec[] }[]
  files: (FileInfo & { file: string })[]
  outbox: OutboxEntry[]
}

const CHUNK = 1 << 20

/** The lines of a file, without holding more than a piece of it. */
export function* linesOf(file: string): Iterable<string> {
  const handle = openSync(file, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (
      let size = readSync(handle, buffer, 0, CHUNK, null);
      size > 0;
      size = readSync(handle, buffer, 0, CHUNK, null)
    ) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
      rest = lines.pop() as string
      for (const line of lines) if (line !== '') yield line
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(handle)
  }
}

/** Takes in an exported folder; documents and files with the same id or path are replaced. */
export async function importState(
  { store, files, outbox }: Parts,
  folder: string,
): Promise<{ documents: number; files: number }> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  if (manifest.format !== FORMAT) throw new Error(`Export format ${manifest.format} is not known`)
  let documents = 0
  for (const { name, file, indexes } of manifest.collections) {
    store.createCollection(name)
    for (const index of indexes) store.ensureIndex(name, index)
    documents += store.load(name, linesOf(join(folder, file)))
  }
  for (const { file, ...info } of manifest.files) files.adopt(join(folder, file), info)
  for (const { id: _id, at: _at, ...message } of manifest.outbox) outbox.push(message)
  return { documents, files: manifest.files.length }
}
