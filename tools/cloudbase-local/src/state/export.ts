import { once } from 'node:events'
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Parts } from '../parts'
import { FORMAT } from './manifest'

const CHUNK = 1 << 20

/** What an export consists of. */
const CONTENTS = ['manifest.json', 'collections', 'files']

async function writeLines(file: string, lines: Iterable<string>): Promise<number> {
  const stream = createWriteStream(file)
  let count = 0
  let buffer = ''
  for (const line of lines) {
    buffer += line + '\n'
    count++
    if (buffer.length < CHUNK) continue
    if (!stream.write(buffer)) await once(stream, 'drain')
    buffer = ''
  }
  stream.end(buffer)
  await once(stream, 'finish')
  return count
}

/** Throws when a folder holds something other than an earlier export, which must not be thrown away. */
function checkReplaceable(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).some((name) => !CONTENTS.includes(name)))
    throw new Error(`${folder} holds something other than an export: choose another folder`)
}

/** Puts a finished folder in the place of an earlier one, which is removed only afterwards. */
function putInPlace(fresh: string, folder: string): void {
  const old = `${fresh}-old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(fresh, folder)
  rmSync(old, { recursive: true, force: true })
}

async function write({ store, files, outbox }: Parts, folder: string): Promise<{ documents: number; files: number }> {
  mkdirSync(join(folder, 'collections'), { recursive: true })
  mkdirSync(join(folder, 'files'), { recursive: true })
  const collections = store.collections().map(({ name, indexes }, i) => ({
    name,
    file: `collections/${i}.ndjson`,
    indexes: indexes.map((index) => ({ name: index.name, keys: index.keys, unique: index.unique })),
    documents: 0,
  }))
  await store.unchanging(async (scan) => {
    for (const collection of collections)
      collection.documents = await writeLines(join(folder, collection.file), scan(collection.name))
  })
  const stored = files.list('', -1).map((info, i) => ({ ...info, file: `files/${i}` }))
  for (const { path, file } of stored) copyFileSync(files.locate(path), join(folder, file))
  const messages = outbox.list(-1).reverse()
  const manifest = { format: FORMAT, collections, files: stored, outbox: messages }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return { documents: collections.reduce((sum, { documents }) => sum + documents, 0), files: stored.length }
}

/**
 * Writes all state into a folder: a manifest, one NDJSON file per collection, the stored files and the outbox. It is
 * written beside the folder and takes its place at the end, so that an earlier export stays until then.
 */
export async function exportState(parts: Parts, target: string): Promise<{ documents: number; files: number }> {
  const folder = resolve(target)
  checkReplaceable(folder)
  const fresh = join(dirname(folder), `.${basename(folder)}-${process.pid}-${Date.now()}`)
  try {
    const written = await write(parts, fresh)
    putInPlace(fresh, folder)
    return written
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
