import { draftFromCase, draftGet, draftList } from '../../../shared/contracts/drafts'
import { call } from '../../client/call'
import { freshId } from '../../client/device'
import { myDrafts } from '../../client/drafts'
import { syncOf, type DraftSync } from './sync'

/** What a page's address names: a draft; an item, perhaps its variant and subject; or a case to do again. */
export interface Wanted {
  draft?: string
  service?: string
  variant?: string
  subject?: string
  from?: string
}

/** Drafts made from cases since the app was opened: coming back to the page must not make them again. */
const madeFrom: Record<string, string> = {}

/** The draft as this device has it, or else taken over from the account, where another device began it. */
async function draftWithId(id: string): Promise<DraftSync> {
  const sync = syncOf(id)
  if (!sync.kept) sync.adopt((await call(draftGet, { id })).draft)
  return sync
}

async function madeAgain(caseId: string): Promise<DraftSync> {
  const id = (madeFrom[caseId] ??= freshId())
  if (syncOf(id).kept) return syncOf(id)
  const { draft } = await call(draftFromCase, { id, caseId })
  madeFrom[caseId] = draft.id
  const sync = syncOf(draft.id)
  if (!sync.kept) sync.adopt(draft)
  return sync
}

/** A draft of the item under way, here or in the account; without a connection, here. */
async function underWay({ service, subject }: Wanted): Promise<DraftSync | undefined> {
  const fits = (one: { service: string; subjectId?: string }) =>
    one.service === service && (!subject || one.subjectId === subject)
  const here = myDrafts().find(({ service, draft: { subjectId } }) => fits({ service, subjectId }))
  if (here) return syncOf(here.id)
  const { drafts } = await call(draftList, {}).catch(() => ({ drafts: [] }))
  const there = drafts.find(fits)
  return there && draftWithId(there.id)
}

/** The draft that is wanted; undefined where there is none, or where it was handed in or removed meanwhile. */
export async function findDraft(wanted: Wanted): Promise<DraftSync | undefined> {
  try {
    if (wanted.from) return await madeAgain(wanted.from)
    return await (wanted.draft ? draftWithId(wanted.draft) : underWay(wanted))
  } catch (thrown) {
    const { code } = thrown as { code?: string }
    if (code === 'draft-gone' || code === 'not-found') return undefined
    throw thrown
  }
}
