import type { Status } from '../../../../shared/casework'
import type { DraftContent, DraftView } from '../../../../shared/contracts/drafts'
import { detailOf, DomainError } from '../../../../shared/errors'
import { strayAnswers, strayFiles } from '../../../../shared/journey'
import { partsInForce } from '../../../../shared/vocabulary/subjects'
import type { World } from '../../call/types'
import { lendFiles } from '../../files/stored'
import { ownerKeyOf, type PersonIdentity } from '../../sealing/tokens'
import { contentOf, type CaseDoc } from '../case'
import type { PinnedDefinition } from '../definitions'
import { sealDraft, viewOf, type DraftDoc } from './draft'
import { definitionFor } from './open'
import { insertDraft } from './save'

/** What of a case is still asked today, as a draft to go on with. */
function stillAsked(world: World, doc: CaseDoc, { definition }: PinnedDefinition): DraftContent {
  const { answers, record } = contentOf(world, doc)
  const subjectId = doc.subject.kind === 'person' ? undefined : doc.subject.id
  const parts = partsInForce(record)
  const all = { variant: doc.variant, parts, answers, files: doc.files }
  const stray = [...strayAnswers(definition, all), ...strayFiles(definition, all)]
  const asked = <T>(of: Readonly<Record<string, T | undefined>>) =>
    Object.fromEntries(
      Object.entries(of).filter(([at, value]) => value !== undefined && !stray.includes(at)),
    ) as Record<string, T>
  return {
    variant: doc.variant,
    ...(subjectId ? { subjectId } : {}),
    parts,
    noticeAgreed: false,
    statementAgreed: false,
    answers: asked(answers) as DraftContent['answers'],
    files: asked(doc.files),
  }
}

const withoutResult: readonly Status[] = ['withdrawn', 'refused', 'rejected']

/**
 * 再次办理: a draft with the answers and pictures of a case that ended without a result. The pictures are lent to the
 * draft before it is there, so that a repeat after an interruption finds them.
 */
export async function draftFrom(
  world: World,
  actor: PersonIdentity,
  id: string,
  caseId: string,
): Promise<{ draft: DraftView; started: boolean }> {
  const doc = await world.db.get<CaseDoc>('cases', caseId)
  if (!doc || doc.owner !== ownerKeyOf(actor)) throw new DomainError('not-found')
  if (!withoutResult.includes(doc.status)) throw new DomainError('wrong-state')
  const subjectId = doc.subject.kind === 'person' ? '' : doc.subject.id
  const now = await definitionFor(world, { service: doc.service, subjectId }, doc.variant)
  if (!now) throw new DomainError('wrong-state', '这一类现在不能网上办理，请联系发证机关')
  const draft = stillAsked(world, doc, now)
  await lendFiles(world, ownerKeyOf(actor), Object.values(draft.files).flat(), id)
  const made: DraftDoc = {
    _id: id,
    owner: ownerKeyOf(actor),
    service: doc.service,
    subjectId,
    hash: now.hash,
    step: 'subject',
    version: 1,
    savedAt: world.now(),
    writer: '',
    base: 0,
    from: caseId,
    sealed: sealDraft(world, id, draft),
  }
  try {
    return { draft: viewOf(world, await insertDraft(world, actor, made)), started: true }
  } catch (error) {
    const other = error instanceof DomainError ? detailOf(error, 'draft-elsewhere')?.draft : undefined
    if (other) return { draft: other, started: other.id === id }
    throw error
  }
}
