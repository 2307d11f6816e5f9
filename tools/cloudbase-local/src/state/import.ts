import { join } from 'node:path'
import type { Parts } from '../parts'
import { decode, isDoc, RequestError, type Doc } from '../store/values'
import { linesOf } from './lines'
import { BadExport, manifestOf, type Manifest } from './manifest'

function documentOf(line: string): Doc {
  const doc = decode(line)
  if (!isDoc(doc)) throw new RequestError('INVALID_PARAM', 'not a document')
  return doc
}

/** The documents of a collection's file. Throws BadExport with the line that is none, or when lines are missing. */
function* documentsOf(folder: string, { file, documents }: Manifest['collections'][number]): Iterable<Doc> {
  const path = join(folder, file)
  let number = 0
  for (const line of linesOf(path)) {
    number++
    if (line === '') continue
    try {
      yield documentOf(line)
    } catch (error) {
      throw new BadExport(`${path}, line ${number}: ${(error as Error).message}`)
    }
  }
  if (documents !== undefined && number < documents)
    throw new BadExport(`${path}, line ${number + 1}: missing, the file has only ${number} of ${documents} documents`)
}

/** Reads everything once, so that a broken export changes nothing. */
function check(folder: string, manifest: Manifest): void {
  for (const collection of manifest.collections) for (const _ of documentsOf(folder, collection));
}

/**
 * Takes in an exported folder; documents and files with the same id or path are replaced. Throws BadExport before
 * anything is changed when the folder is missing, incomplete or broken.
 */
export async function importState(
  { store, files, outbox }: Parts,
  folder: string,
): Promise<{ documents: number; files: number }> {
  const manifest = manifestOf(folder)
  check(folder, manifest)
  let documents = 0
  for (const collection of manifest.collections) {
    store.createCollection(collection.name)
    for (const index of collection.indexes) store.ensureIndex(collection.name, index)
    documents += store.load(collection.name, documentsOf(folder, collection))
  }
  for (const { file, ...info } of manifest.files) files.adopt(join(folder, file), info)
  for (const { id: _id, at: _at, ...message } of manifest.outbox) outbox.push(message)
  return { documents, files: manifest.files.length }
}
