import { provinceCodeOf } from '../../../../shared/identity'
import { serviceOf } from '../../../../shared/services'
import { definitionChanges } from '../../../../shared/services/changes'
import type { World } from '../../call/types'
import { getRecord } from '../../register/record'
import type { PersonIdentity } from '../../sealing/tokens'
import { currentDefinition, pinnedDefinition, storeDefinition, type PinnedDefinition } from '../definitions'
import { viewOf, type DraftDoc } from './draft'
import { goneDraft, ownDraft } from './find'

/**
 * What the subject's province asks today, for a variant; before one is chosen, what the draft's own province asks.
 */
export async function definitionFor(
  world: World,
  { service, subjectId }: Pick<DraftDoc, 'service' | 'subjectId'>,
  variant: string,
  province = '',
): Promise<PinnedDefinition | undefined> {
  const of = serviceOf(service)
  if (!of) return undefined
  const register = subjectId && of.subject !== 'person' ? await getRecord(world, of.subject, subjectId) : undefined
  const now = currentDefinition(world, of, register ? provinceCodeOf(register.facts.division) : province, variant)
  if (now) await storeDefinition(world, now)
  return now
}

/**
 * One draft, resolved again: what changed in the requirements since it was filled in comes along.
 * @throws DomainError draft-gone when it was handed in or removed
 */
export async function openDraft(world: World, actor: PersonIdentity, id: string) {
  const doc = await ownDraft(world, actor, id)
  if (!doc) throw await goneDraft(world, actor, id)
  const draft = viewOf(world, doc)
  const before = await pinnedDefinition(world, doc.hash)
  const now = await definitionFor(world, doc, draft.draft.variant, before?.province)
  if (!now || now.hash === doc.hash) return { draft, offered: now !== undefined }
  const changes = before ? definitionChanges(before.definition, now.definition) : ['办事说明有改动']
  return { draft, offered: true, newer: { hash: now.hash, changes } }
}
