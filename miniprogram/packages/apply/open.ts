import { draftFromCase, draftGet, draftList } from '../../../shared/contracts/drafts'
import { call } from '../../client/call'
import { definitionAt, definitionNow, type Pinned } from '../../client/definitions'
import { freshId } from '../../client/device'
import { draftOf, myDrafts, saveDraft, startDraft, type KeptDraft } from '../../client/drafts'
import { goInstead } from '../../client/go'
import { justAgreed, noticeAgreed } from '../../client/notices'
import { definitionFor, factsFor, type Facts } from './facts'
import { trimmed } from './follow'
import { prefilled } from './prefill'
import { adopt, bringTogether, checkedAgain, saveLater, type Checked } from './sync'

/** What a page's address names: a draft; an item, perhaps its variant and subject; or a case to do again. */
export interface Wanted {
  draft?: string
  service?: string
  variant?: string
  subject?: string
  from?: string
}
export interface Start {
  id: string
  pinned: Pinned
  facts: Facts
  checked: Checked
}

/** Drafts made from cases since the app was opened: coming back to the page must not make them again. */
const madeFrom: Record<string, string> = {}

/** The draft of the account that was begun on another device, taken over onto this one. */
async function fromAccount(id: string): Promise<KeptDraft | undefined> {
  const { draft } = await call(draftGet, { id })
  return adopt(draft)
}

async function again(caseId: string): Promise<KeptDraft> {
  const id = madeFrom[caseId] ?? freshId()
  madeFrom[caseId] = id
  const known = draftOf(id)
  if (known) return known
  const { draft } = await call(draftFromCase, { id, caseId })
  madeFrom[caseId] = draft.id
  return draftOf(draft.id) ?? adopt(draft)
}

const fits =
  ({ service, subject }: Wanted) =>
  (one: { service: string; subjectId?: string }) =>
    one.service === service && (!subject || one.subjectId === subject)

/** A draft under way for what is wanted, here or in the account; without a connection, here. */
async function underWay(wanted: Wanted): Promise<KeptDraft | undefined> {
  if (wanted.from) return again(wanted.from)
  if (wanted.draft) return draftOf(wanted.draft) ?? fromAccount(wanted.draft)
  const here = myDrafts().find(({ service, draft: { subjectId } }) => fits(wanted)({ service, subjectId }))
  if (here) return here
  const there = await call(draftList, {})
    .then(({ drafts }) => drafts.find(fits(wanted)))
    .catch(() => undefined)
  return there && fromAccount(there.id)
}

/** The definition that a draft rests on; another variant, chosen with the notice just agreed to, changes it. */
async function pinnedOf(kept: KeptDraft, variant: string | undefined): Promise<Pinned> {
  const pinned = await definitionAt(kept.hash)
  if (
    !variant ||
    !justAgreed(kept.service) ||
    variant === kept.draft.variant ||
    !pinned.definition.variants.some(({ code }) => code === variant)
  )
    return pinned
  const next = await definitionNow(kept.service, pinned.province, variant)
  saveDraft({
    ...kept,
    hash: next.hash,
    draft: trimmed(next.definition, { ...kept.draft, variant, noticeAgreed: true }),
  })
  saveLater(kept.id)
  return next
}

/** Resumes a draft, or starts one of a service; who has not agreed to the notice is led to it. */
export async function open(wanted: Wanted): Promise<Start | undefined> {
  const { service, subject, variant } = wanted
  const known = await underWay(wanted).catch((error: { code?: string }) => {
    // Handed in, removed or somebody else's: there is nothing to open.
    if (error.code === 'draft-gone' || error.code === 'not-found') return undefined
    throw error
  })
  if (known) {
    const [checked, facts] = await Promise.all([bringTogether(known.id), factsFor(known.service)])
    const newest = draftOf(known.id)
    if (!newest) return undefined
    // Another version that reads the same needs no question.
    if (checked.newer?.changes.length === 0) {
      saveDraft({ ...newest, hash: checked.newer.hash })
      checkedAgain(newest.id)
      return { id: newest.id, pinned: await definitionAt(checked.newer.hash), facts, checked: { offered: true } }
    }
    return { id: newest.id, pinned: await pinnedOf(newest, variant), facts, checked }
  }
  if (!service) return undefined
  if (!noticeAgreed(service)) {
    goInstead('guide', { service, subject })
    return undefined
  }
  const facts = await factsFor(service)
  if (facts.best && facts.best.outcome !== 'now') {
    goInstead('guide', { service })
    return undefined
  }
  const first = facts.subjects.find(({ id }) => id === (subject ?? facts.best?.subjectId))
  const pinned = await definitionFor(service, first, variant)
  const started = startDraft(service, pinned.hash, variant ?? pinned.definition.variants[0]?.code ?? '', Date.now())
  const agreed = { ...started.draft, noticeAgreed: true }
  // Who comes from one of his subjects has chosen it already.
  saveDraft({
    ...started,
    draft:
      subject && first ? prefilled(pinned.definition, { ...agreed, subjectId: subject }, first, facts.answers) : agreed,
  })
  saveLater(started.id)
  justAgreed(service)
  return { id: started.id, pinned, facts, checked: { offered: true } }
}
