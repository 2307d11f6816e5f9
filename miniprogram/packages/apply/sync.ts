import { draftGet, draftRemove, draftSave, type DraftContent, type DraftView } from '../../../shared/contracts/drafts'
import { detailOf } from '../../../shared/errors'
import { call } from '../../client/call'
import { asCallError, type CallError } from '../../client/call-error'
import { freshId } from '../../client/device'
import { draftOf, dropDraft, keepDraft, saveDraft, type KeptDraft } from '../../client/drafts'
import { currentAccount } from '../../client/session'
import { createStore, useStore, type Store } from '../../client/store'

/** How a draft on this device stands to the one in the account. */
export type Sync =
  | { state: 'saved' }
  /** Not in the account yet; tried again, unless `why` says what keeps it out. */
  | { state: 'waiting'; why?: string }
  /** Another device saved it too: the person chooses. */
  | { state: 'elsewhere'; theirs: DraftView }
  /** Removed on another device, or handed in as a case. */
  | { state: 'gone'; caseId?: string }

const laterMs = 1500
const retryMs = 20_000
const saved: Sync = { state: 'saved' }
/** This page, for as long as it is open: another tab is another writer. */
const writer = freshId()
const stores: Record<string, Store<Sync>> = {}
const timers: Record<string, ReturnType<typeof setTimeout> | undefined> = {}
const running: Record<string, Promise<void> | undefined> = {}

const syncOf = (id: string): Store<Sync> => (stores[id] ??= createStore<Sync>(saved))
/** How a draft stands, kept current on the page that shows it. */
export const useSync = (id: string): Sync => useStore(syncOf(id))

/** A draft of the account as this device keeps it. */
export const copyOf = ({ id, service, hash, step, savedAt, version, draft }: DraftView): KeptDraft => ({
  id,
  owner: currentAccount()?.id ?? '',
  service,
  hash,
  step,
  savedAt,
  draft,
  version,
  unsaved: false,
})

/** Takes the account's draft over onto this device. */
export function adopt(view: DraftView): KeptDraft {
  syncOf(view.id).set(saved)
  return keepDraft(copyOf(view))
}

/** Answers without those taken back, as they travel. */
function contentOf({ answers, files, held, ...rest }: KeptDraft['draft']): DraftContent {
  const given = Object.keys(answers)
    .filter((id) => answers[id] !== undefined)
    .reduce<DraftContent['answers']>(
      (all, id) => ({ ...all, [id]: answers[id] as DraftContent['answers'][string] }),
      {},
    )
  const pictures = Object.keys(files).reduce<DraftContent['files']>(
    (all, at) => ({ ...all, [at]: [...(files[at] ?? [])] }),
    {},
  )
  return { ...rest, ...(held ? { held: [...held] } : {}), answers: given, files: pictures }
}

/** What an error of draft functions says about the draft. */
function standing(error: CallError): Sync {
  const elsewhere = detailOf(error, 'draft-elsewhere')
  if (elsewhere) return { state: 'elsewhere', theirs: elsewhere.draft }
  if (error.code === 'draft-gone') return { state: 'gone', caseId: detailOf(error, 'draft-gone')?.caseId }
  return { state: 'waiting', ...(error.retryable ? {} : { why: error.message }) }
}

const same = (a: KeptDraft, b: KeptDraft) =>
  JSON.stringify([a.draft, a.step, a.hash]) === JSON.stringify([b.draft, b.step, b.hash])

async function send(id: string): Promise<void> {
  const sent = draftOf(id)
  if (!sent || !sent.unsaved) return
  const { service, hash, step, version = 0, draft } = sent
  try {
    const { version: now } = await call(draftSave, {
      id,
      service,
      hash,
      step,
      version,
      draft: contentOf(draft),
      writer,
    })
    const newest = draftOf(id)
    if (newest) keepDraft({ ...newest, version: now, unsaved: !same(newest, sent) })
    syncOf(id).set(saved)
    if (newest && !same(newest, sent)) saveLater(id)
  } catch (thrown) {
    const error = asCallError(thrown)
    const next = standing(error)
    const newest = draftOf(id)
    if (!newest) return
    if (next.state === 'gone') keepDraft({ ...newest, gone: true })
    syncOf(id).set(next)
    // What cannot succeed by itself is said, and tried again with the next change.
    if (next.state === 'waiting' && error.retryable) saveLater(id, retryMs)
  }
}

/** Saves a draft to the account now; one save at a time. Never rejects: the draft is safe on the device. */
export function saveNow(id: string): Promise<void> {
  clearTimeout(timers[id])
  const before = running[id] ?? Promise.resolve()
  const mine = before
    .then(() => send(id))
    .finally(() => {
      if (running[id] === mine) running[id] = undefined
    })
  running[id] = mine
  return mine
}

/** Saves a draft when nothing was changed for a moment. One that waits for the person's choice waits on. */
export function saveLater(id: string, ms = laterMs): void {
  const { state } = syncOf(id).get()
  if (state === 'elsewhere' || state === 'gone') return
  clearTimeout(timers[id])
  timers[id] = setTimeout(() => void saveNow(id), ms)
}

/** What changed in the requirements since a draft was filled in, and whether the item is still offered. */
export interface Checked {
  offered: boolean
  newer?: { hash: string; changes: string[] }
}
const checks: Record<string, { at: number; checked: Checked } | undefined> = {}
const freshMs = 60_000

/** Forgets that a draft's requirements were looked up, once it follows the newest. */
export function checkedAgain(id: string): void {
  checks[id] = undefined
}

/** Brings a draft and the account's together before it is opened. Without a connection the device's copy does. */
export async function bringTogether(id: string): Promise<Checked> {
  const known = checks[id]
  if (known && Date.now() - known.at < freshMs) return known.checked
  if (syncOf(id).get().state !== 'elsewhere') await saveNow(id)
  const kept = draftOf(id)
  const { state } = syncOf(id).get()
  if (kept && (!kept.version || state === 'elsewhere' || state === 'gone')) return { offered: true }
  try {
    const { draft, ...checked } = await call(draftGet, { id })
    const now = draftOf(id)
    if (!now || (now.version !== draft.version && !now.unsaved)) adopt(draft)
    else if (now.version !== draft.version) syncOf(id).set({ state: 'elsewhere', theirs: draft })
    checks[id] = { at: Date.now(), checked }
    return checked
  } catch (thrown) {
    const next = standing(asCallError(thrown))
    const mine = draftOf(id)
    if (next.state === 'gone' && mine) keepDraft({ ...mine, gone: true })
    if (next.state === 'gone') syncOf(id).set(next)
    return { offered: true }
  }
}

/** 用这台手机上的: the other draft gives way, but only as it was seen. */
export async function takeMine(id: string, theirs: DraftView): Promise<void> {
  const mine = draftOf(id)
  if (!mine) return
  try {
    if (theirs.id !== id) await call(draftRemove, { id: theirs.id, version: theirs.version })
  } catch (thrown) {
    const next = standing(asCallError(thrown))
    if (next.state !== 'elsewhere') throw thrown
    syncOf(id).set(next)
    return
  }
  saveDraft({ ...mine, version: theirs.id === id ? theirs.version : (mine.version ?? 0) })
  syncOf(id).set(saved)
  await saveNow(id)
}

/** 用另一台的: this device's copy gives way. */
export function takeTheirs(id: string, theirs: DraftView): KeptDraft {
  const mine = draftOf(id)
  if (theirs.id !== id) {
    dropDraft(id)
    if (mine?.version) void call(draftRemove, { id }).catch(() => undefined)
  }
  checkedAgain(theirs.id)
  syncOf(id).set(saved)
  return adopt(theirs)
}

/** Goes on with a draft that another device removed; its pictures went with it. */
export function keepOn(id: string): void {
  const mine = draftOf(id)
  if (mine) saveDraft({ ...mine, version: 0, gone: false, draft: { ...mine.draft, files: {} } })
  syncOf(id).set(saved)
  void saveNow(id)
}

/** Throws a draft away here and in the account. */
export async function discard(id: string): Promise<void> {
  await running[id]
  if (draftOf(id)?.version) await call(draftRemove, { id })
  clearTimeout(timers[id])
  dropDraft(id)
}

/** A draft was handed in: nothing of it stays. What the account still has goes by itself, too. */
export function handedIn(id: string): void {
  clearTimeout(timers[id])
  dropDraft(id)
  void call(draftRemove, { id }).catch(() => undefined)
}
