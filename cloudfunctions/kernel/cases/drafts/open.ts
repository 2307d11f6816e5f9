import { provinceCodeOf } from '../../../../shared/identity'
import { serviceOf } from '../../../../shared/services'
import { definitionChanges } from '../../../../shared/services/changes'
import type { World } from '../../call/types'
import type { CertificateDoc } from '../../register/register'
import type { PersonIdentity } from '../../sealing/tokens'
import { currentDefinition, pinnedDefinition, storeDefinition, type PinnedDefinition } from '../definitions'
import { viewOf, type DraftDoc } from './draft'
import { goneDraft, ownDraft } from './find'

/**
 * What the certificate's province asks today, for a variant; before one is chosen, what the draft's own province asks.
 */
export async function definitionFor(
  world: World,
  { service, certificateId }: Pick<DraftDoc, 'service' | 'certificateId'>,
  variant: string,
  province = '',
): Promise<PinnedDefinition | undefined> {
  const of = serviceOf(service)
  if (!of) return undefined
  const register = certificateId ? await world.db.get<CertificateDoc>('certificates', certificateId) : undefined
  const now = currentDefinition(world, of, register ? provinceCodeOf(register.certificate.division) : province, variant)
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
