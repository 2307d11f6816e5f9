import { keepDraftDays } from '../../shared/contracts/drafts'
import type { Draft, StepId } from '../../shared/journey'
import { freshId } from './device'
import { readStored, removeStored, writeStored } from './device-storage'
import { currentAccount } from './session'

/** An application not yet submitted, as kept on the device. Its id becomes the case's id. */
export interface KeptDraft {
  id: string
  /** Account it belongs to: another person on the same device does not see it. */
  owner: string
  service: string
  hash: string
  step: StepId
  savedAt: number
  draft: Draft
  /** The version in the account that this copy rests on; 0 while the account has none. */
  version?: number
  /** Changed since the account had it. */
  unsaved?: boolean
  /** The account said that it was handed in or removed elsewhere: it is offered no more. */
  gone?: boolean
}

const key = (id: string) => `draft:${id}`
const ids = () => readStored<string[]>('drafts') ?? []

/** The last instant at which a draft saved then is still kept. */
export const keptUntil = (savedAt: number): number => savedAt + keepDraftDays * 86_400_000

/** The drafts of the account signed in, newest first. */
export function myDrafts(): KeptDraft[] {
  const owner = currentAccount()?.id
  return ids()
    .map((id) => readStored<KeptDraft>(key(id)))
    .filter((one): one is KeptDraft => one !== undefined && one.owner === owner)
    .sort((a, b) => b.savedAt - a.savedAt)
}

/** Drops what was saved too long ago, as the account does. */
export function dropOldDrafts(now: number): void {
  myDrafts()
    .filter(({ savedAt }) => keptUntil(savedAt) < now)
    .forEach(({ id }) => dropDraft(id))
}

/** One draft of the account signed in. */
export const draftOf = (id: string): KeptDraft | undefined => myDrafts().find((one) => one.id === id)

/** Starts a draft of a service under a pinned definition. */
export function startDraft(service: string, hash: string, variant: string, now: number): KeptDraft {
  return saveDraft({
    id: freshId(),
    owner: currentAccount()?.id ?? '',
    service,
    hash,
    step: 'subject',
    savedAt: now,
    draft: { variant, noticeAgreed: false, statementAgreed: false, answers: {}, files: {} },
  })
}

/** Keeps a draft on the device exactly as given. */
export function keepDraft(draft: KeptDraft): KeptDraft {
  writeStored(key(draft.id), draft)
  if (!ids().includes(draft.id)) writeStored('drafts', [...ids(), draft.id])
  return draft
}

/** Keeps a draft as it stands now; the account does not have it yet. */
export const saveDraft = (draft: KeptDraft): KeptDraft => keepDraft({ ...draft, unsaved: true })

/** Throws a draft away: it was submitted, or the person does not want it. */
export function dropDraft(id: string): void {
  removeStored(key(id))
  writeStored(
    'drafts',
    ids().filter((one) => one !== id),
  )
}
