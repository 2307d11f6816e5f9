import { createHash } from 'node:crypto'
import { dayOf } from '../../../shared/calendar'
import { resolve, resolvedText, type ResolvedDefinition } from '../../../shared/services/resolve'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { DuplicateKey, type Doc } from '../outside/ports'
import { type World } from '../call/types'

interface DefinitionDoc extends Doc {
  text: string
  firstUsedAt: number
}
export interface PinnedDefinition extends ResolvedDefinition {
  hash: string
}

const hashes = new Map<string, string>()
/** SHA-256 of the canonical text: the name under which a case keeps the definition it was made with. */
function hashOf(text: string): string {
  let hash = hashes.get(text)
  if (!hash) {
    hash = createHash('sha256').update(text).digest('hex')
    if (hashes.size > 500) hashes.clear()
    hashes.set(text, hash)
  }
  return hash
}

const memo = new Map<string, PinnedDefinition | undefined>()
/** The definition as it is in force now for a province and variant. Computed once a day per combination. */
export function currentDefinition(
  world: World,
  service: ServiceDefinition,
  province: string,
  variant?: string,
): PinnedDefinition | undefined {
  const day = dayOf(world.now())
  const key = `${service.code}/${province}/${variant ?? ''}/${day}`
  if (!memo.has(key)) {
    if (memo.size > 500) memo.clear()
    const resolved = resolve(service, province, variant, day)
    memo.set(key, resolved && { ...resolved, hash: hashOf(resolvedText(resolved)) })
  }
  return memo.get(key)
}

const stored = new Set<string>()
const loaded = new Map<string, PinnedDefinition>()

/** Stores a definition for ever under its hash, once; cases that pin it can be read years later. */
export async function storeDefinition(world: World, { hash, ...resolved }: PinnedDefinition): Promise<void> {
  if (stored.has(hash)) return
  const doc: DefinitionDoc = { _id: hash, text: resolvedText(resolved), firstUsedAt: world.now() }
  await world.db.insert('definitions', doc).catch((error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error
  })
  stored.add(hash)
}

/** A stored definition by its hash. */
export async function pinnedDefinition(world: World, hash: string): Promise<PinnedDefinition | undefined> {
  const known = loaded.get(hash)
  if (known) return known
  const doc = await world.db.get<DefinitionDoc>('definitions', hash)
  if (!doc) return undefined
  const definition = { ...(JSON.parse(doc.text) as ResolvedDefinition), hash }
  if (loaded.size > 200) loaded.clear()
  loaded.set(hash, definition)
  stored.add(hash)
  return definition
}
