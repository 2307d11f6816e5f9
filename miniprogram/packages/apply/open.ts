import { definitionAt, definitionNow, type Pinned } from '../../client/definitions'
import { saveDraft, startDraft, type KeptDraft } from '../../client/drafts'
import { goInstead } from '../../client/go'
import { justAgreed, noticeAgreed } from '../../client/notices'
import { definitionFor, factsFor, type Facts } from './facts'
import { findDraft, type Wanted } from './find-draft'
import { trimmed } from './follow'
import { prefilled } from './prefill'
import { syncOf, type DraftSync } from './sync'

/** A draft as its page opens it. */
export interface OpenedDraft {
  sync: DraftSync
  pinned: Pinned
  facts: Facts
}

/** Resumes a draft, or starts one of a service; who has not agreed to the notice is led to it. */
export async function open(wanted: Wanted): Promise<OpenedDraft | undefined> {
  const found = await findDraft(wanted)
  if (found?.kept) return resume(found, found.kept.service, wanted.variant)
  return wanted.service ? start(wanted.service, wanted) : undefined
}

async function resume(sync: DraftSync, service: string, variant?: string): Promise<OpenedDraft | undefined> {
  const [facts] = await Promise.all([factsFor(service), sync.reconcile()])
  return sync.kept && { sync, facts, pinned: await pinnedOf(sync, sync.kept, variant) }
}

/** The definition that a draft rests on; another variant, chosen with the notice just agreed to, changes it. */
async function pinnedOf(sync: DraftSync, { service, hash, draft }: KeptDraft, variant?: string): Promise<Pinned> {
  const pinned = await definitionAt(hash)
  const others = pinned.definition.variants.filter(({ code }) => code !== draft.variant)
  if (!variant || !justAgreed(service) || !others.some(({ code }) => code === variant)) return pinned
  const next = await definitionNow(service, pinned.province, variant)
  sync.follow(next.hash, (newest) => trimmed(next.definition, { ...newest, variant, noticeAgreed: true }))
  return next
}

/** Starts a draft where the item can be applied for and its notice was agreed to; otherwise the guide says more. */
async function start(service: string, { subject, variant }: Wanted): Promise<OpenedDraft | undefined> {
  if (!noticeAgreed(service)) return leadToGuide({ service, subject })
  const facts = await factsFor(service)
  if (facts.best && facts.best.outcome !== 'now') return leadToGuide({ service })
  const chosen = facts.subjects.find(({ id }) => id === (subject ?? facts.best?.subjectId))
  const pinned = await definitionFor(service, chosen, variant)
  const started = startDraft(service, pinned.hash, variant ?? pinned.definition.variants[0]?.code ?? '', Date.now())
  const agreed = { ...started.draft, noticeAgreed: true }
  // Who comes from one of his subjects has chosen it already.
  const draft =
    subject && chosen ? prefilled(pinned.definition, { ...agreed, subjectId: subject }, chosen, facts.answers) : agreed
  saveDraft({ ...started, draft })
  const sync = syncOf(started.id)
  sync.saveLater()
  justAgreed(service)
  return { sync, pinned, facts }
}

function leadToGuide(params: { service: string; subject?: string }): undefined {
  goInstead('guide', params)
  return undefined
}
