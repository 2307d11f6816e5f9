import { draftGet, draftRemove, draftSave, type DraftContent, type DraftView } from '../../../shared/contracts/drafts'
import { detailOf } from '../../../shared/errors'
import { call } from '../../client/call'
import { asCallError, type CallError } from '../../client/call-error'
import { freshId } from '../../client/device'
import { draftOf, dropDraft, keepDraft, saveDraft, type KeptDraft } from '../../client/drafts'
import { currentAccount } from '../../client/session'
import { createStore } from '../../client/store'

/** How a draft on this device stands to the one in the account. */
export type SyncState =
  | { state: 'saved' }
  /** Not in the account yet; tried again, unless `why` says what keeps it out. */
  | { state: 'waiting'; why?: string }
  /** Another device saved it too: the person chooses. */
  | { state: 'elsewhere'; theirs: DraftView }
  /** Removed on another device, or handed in as a case. */
  | { state: 'gone'; caseId?: string }

/** What changed in the requirements since a draft was filled in, and whether the item is still offered. */
export interface Requirements {
  offered: boolean
  newer?: { hash: string; changes: string[] }
}

const saveAfterMs = 1500
const retryAfterMs = 20_000
const requirementsFreshMs = 60_000
const saved: SyncState = { state: 'saved' }
/** This page, for as long as it is open: another tab is another writer. */
const writer = freshId()

/** Answers without those taken back, as they travel. */
function contentOf({ answers, files, parts, ...rest }: KeptDraft['draft']): DraftContent {
  const given: DraftContent['answers'] = {}
  for (const id of Object.keys(answers))
    if (answers[id] !== undefined) given[id] = answers[id] as (typeof given)[string]
  const pictures: DraftContent['files'] = {}
  for (const at of Object.keys(files)) pictures[at] = [...(files[at] ?? [])]
  return { ...rest, ...(parts ? { parts: [...parts] } : {}), answers: given, files: pictures }
}

/** What an error of draft functions says about the draft. */
function standing(error: CallError): SyncState {
  const elsewhere = detailOf(error, 'draft-elsewhere')
  if (elsewhere) return { state: 'elsewhere', theirs: elsewhere.draft }
  if (error.code === 'draft-gone') return { state: 'gone', caseId: detailOf(error, 'draft-gone')?.caseId }
  return { state: 'waiting', ...(error.retryable ? {} : { why: error.message }) }
}

const sameContent = (a: KeptDraft, b: KeptDraft) =>
  JSON.stringify([a.draft, a.step, a.hash]) === JSON.stringify([b.draft, b.step, b.hash])

/** One draft on this device and its counterpart in the account: how they stand, and what brings them together. */
export class DraftSync {
  readonly state = createStore<SyncState>(saved)
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The save under way or the last one: one save at a time. */
  private saving: Promise<void> = Promise.resolve()
  private lookedUp: { at: number; requirements: Requirements } | undefined

  constructor(readonly id: string) {}

  /** The newest copy on this device. */
  get kept(): KeptDraft | undefined {
    return draftOf(this.id)
  }

  /** The requirements as they were last looked up; until then, and without a connection, the old ones count. */
  get requirements(): Requirements {
    return this.lookedUp?.requirements ?? { offered: true }
  }

  /** Takes the account's draft over onto this device. */
  adopt({ service, hash, step, savedAt, version, draft }: DraftView): KeptDraft {
    this.state.set(saved)
    const owner = currentAccount()?.id ?? ''
    return keepDraft({ id: this.id, owner, service, hash, step, savedAt, draft, version, unsaved: false })
  }

  /** Applies a change to the newest copy, keeps it at once and saves it to the account a moment later. */
  change(update: (kept: KeptDraft) => KeptDraft): void {
    const { kept } = this
    if (kept) saveDraft({ ...update(kept), savedAt: Date.now() })
    this.saveLater()
  }

  /** Pins another definition: its requirements are the newest as far as is known. */
  follow(hash: string, update: (draft: KeptDraft['draft']) => KeptDraft['draft']): void {
    this.lookedUp = undefined
    this.change((kept) => ({ ...kept, hash, draft: update(kept.draft) }))
  }

  /** Saves to the account now. Never rejects: the draft is safe on the device. */
  saveNow(): Promise<void> {
    clearTimeout(this.timer)
    this.saving = this.saving.then(() => this.send())
    return this.saving
  }

  /** Saves when nothing was changed for a moment. A draft that waits for the person's choice waits on. */
  saveLater(ms = saveAfterMs): void {
    if (this.waitsForChoice) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.saveNow(), ms)
  }

  /** Brings this copy and the account's together before it is opened. Without a connection this copy does. */
  async reconcile(): Promise<void> {
    if (this.lookedUp && Date.now() - this.lookedUp.at < requirementsFreshMs) return
    if (this.state.get().state !== 'elsewhere') await this.saveNow()
    const requirements = await this.lookUp()
    this.lookedUp = requirements && { at: Date.now(), requirements }
  }

  /** 用这台手机上的: the other draft gives way, but only as it was seen. */
  async takeMine(theirs: DraftView): Promise<void> {
    const mine = this.kept
    if (!mine) return
    try {
      if (theirs.id !== this.id) await call(draftRemove, { id: theirs.id, version: theirs.version })
    } catch (thrown) {
      const next = standing(asCallError(thrown))
      if (next.state !== 'elsewhere') throw thrown
      this.state.set(next)
      return
    }
    saveDraft({ ...mine, version: theirs.id === this.id ? theirs.version : (mine.version ?? 0) })
    this.state.set(saved)
    await this.saveNow()
  }

  /** 用另一台的: this device's copy gives way. */
  takeTheirs(theirs: DraftView): KeptDraft {
    if (theirs.id !== this.id) {
      const known = this.kept?.version
      dropDraft(this.id)
      if (known) void call(draftRemove, { id: this.id }).catch(() => undefined)
      this.state.set(saved)
    }
    const other = syncOf(theirs.id)
    other.lookedUp = undefined
    return other.adopt(theirs)
  }

  /** Goes on with a draft that another device removed; its pictures went with it. */
  keepOn(): void {
    const mine = this.kept
    if (mine) saveDraft({ ...mine, version: 0, gone: false, draft: { ...mine.draft, files: {} } })
    this.state.set(saved)
    void this.saveNow()
  }

  /** Throws the draft away here and in the account. */
  async discard(): Promise<void> {
    await this.saving
    if (this.kept?.version) await call(draftRemove, { id: this.id })
    clearTimeout(this.timer)
    dropDraft(this.id)
  }

  /** It was handed in: nothing of it stays. What the account still has goes by itself, too. */
  handedIn(): void {
    clearTimeout(this.timer)
    dropDraft(this.id)
    void call(draftRemove, { id: this.id }).catch(() => undefined)
  }

  private get waitsForChoice(): boolean {
    const { state } = this.state.get()
    return state === 'elsewhere' || state === 'gone'
  }

  private async send(): Promise<void> {
    const sent = this.kept
    if (!sent?.unsaved) return
    const { id, service, hash, step, version = 0, draft } = sent
    try {
      const answer = await call(draftSave, { id, service, hash, step, version, draft: contentOf(draft), writer })
      this.confirmed(sent, answer.version)
    } catch (thrown) {
      const error = asCallError(thrown)
      const next = standing(error)
      if (!this.kept) return
      this.hindered(next)
      // What cannot succeed by itself is said, and tried again with the next change.
      if (next.state === 'waiting' && error.retryable) this.saveLater(retryAfterMs)
    }
  }

  /** The account has what was sent; what was changed meanwhile follows. */
  private confirmed(sent: KeptDraft, version: number): void {
    const newest = this.kept
    const unsaved = newest !== undefined && !sameContent(newest, sent)
    if (newest) keepDraft({ ...newest, version, unsaved })
    this.state.set(saved)
    if (unsaved) this.saveLater()
  }

  /** Something keeps the draft out of the account; one that ended there is offered no more here. */
  private hindered(next: SyncState): void {
    const { kept } = this
    if (next.state === 'gone' && kept) keepDraft({ ...kept, gone: true })
    this.state.set(next)
  }

  /** What the account has and what is asked today; undefined where that is of no use or cannot be learned now. */
  private async lookUp(): Promise<Requirements | undefined> {
    const { kept } = this
    if (kept && (!kept.version || this.waitsForChoice)) return undefined
    try {
      const { draft, ...requirements } = await call(draftGet, { id: this.id })
      this.meet(draft)
      if (requirements.newer?.changes.length !== 0) return requirements
      // Another version that reads the same needs no question.
      if (this.kept) saveDraft({ ...this.kept, hash: requirements.newer.hash })
      return undefined
    } catch (thrown) {
      const next = standing(asCallError(thrown))
      if (next.state === 'gone') this.hindered(next)
      return undefined
    }
  }

  /** Takes the account's draft where this copy rests on another version, unless it was changed here as well. */
  private meet(theirs: DraftView): void {
    const mine = this.kept
    if (mine?.version === theirs.version) return
    if (mine?.unsaved) this.state.set({ state: 'elsewhere', theirs })
    else this.adopt(theirs)
  }
}

const syncs: Record<string, DraftSync> = {}
/** The one that keeps this draft. */
export const syncOf = (id: string): DraftSync => (syncs[id] ??= new DraftSync(id))
