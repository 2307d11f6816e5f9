import { copyFileSync, createWriteStream, mkdirSync, rmSync, writeFileSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Parts } from '../parts'

export const FORMAT = 1

const CHUNK = 1 << 20

async function writeLines(file: string, lines: Iterable<string>): Promise<number> {
  const stream: WriteStream = createWriteStream(file)
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

/** Writes all state into a folder: a manifest, one NDJSON file per collection, the stored files and the outbox. */
export async function exportState(
  { store, files, outbox }: Parts,
  folder: string,
): Promise<{ documents: number; files: number }> {
  rmSync(join(folder, 'manifest.json'), { force: true })
  mkdirSync(join(folder, 'collections'), { recursive: true })
  mkdirSync(join(folder, 'files'), { recursive: true })
  const collections = store.collections().map(({ name, indexes }, i) => ({
    name,
    file: `collections/${i}.ndjson`,
    indexes: indexes.map((index) => ({ name: index.name, keys: index.keys, unique: index.unique })),
  }))
  const documents = await store.unchanging(async (scan) => {
    let count = 0
    for (const { name, file } of collections) count += await writeLines(join(folder, file), scan(name))
    return count
  })
  const stored = files.list('', -1).map((info, i) => ({ ...info, file: `files/${i}` }))
  for (const { path, file } of stored) copyFileSync(files.locate(path), join(folder, file))
  const messages = outbox.list(-1).reverse()
  // Last, so that a folder without a manifest is known to be unfinished.
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ format: FORMAT, collections, files: stored, outbox: messages }, null, 2),
  )
  return { documents, files: stored.length }
}
