import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CertificateView } from '../../../shared/contracts/services'
import { stepsOf, type Draft, type StepId } from '../../../shared/journey'
import { divisionName } from '../../../shared/identity/divisionList'
import { categoryName } from '../../../shared/registry/categories'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { FieldContext } from '../../../shared/vocabulary/fields'
import { definitionAt, type Pinned } from '../../client/definitions'
import { draftOf, myDrafts, saveDraft, startDraft, type KeptDraft } from '../../client/drafts'
import { go, goInstead } from '../../client/go'
import { useLoaded, type Loaded } from '../../client/load'
import { noticeAgreed } from '../../client/notices'
import { prefilled } from './prefill'
import { definitionFor, factsFor, type Facts } from './facts'

/** An application in the making, as every step sees it. */
export interface Application {
  kept: KeptDraft
  draft: Draft
  definition: ServiceDefinition
  facts: Facts
  certificate: CertificateView | undefined
  context: FieldContext
  /** Applies a change to the newest draft and keeps it at once. */
  change(update: (draft: Draft) => Draft): void
  choose(certificateId: string): Promise<void>
  /** Pins a newer definition after the requirements changed. */
  repin(pinned: Pinned): void
  goTo(step: StepId): void
  steps: StepId[]
}

interface Start { id: string, pinned: Pinned, facts: Facts }

/** Resumes a draft, or starts one of a service; who has not agreed to the notice is led to it. */
async function open(params: { draft?: string, service?: string, certificate?: string }): Promise<Start | undefined> {
  const known = params.draft ? draftOf(params.draft) : myDrafts().find(({ service, draft }) => service === params.service && (!params.certificate || draft.certificateId === params.certificate))
  if (known) return { id: known.id, pinned: await definitionAt(known.hash), facts: await factsFor(known.service) }
  if (!params.service) return undefined
  if (!noticeAgreed(params.service)) {
    goInstead('guide', { service: params.service, certificate: params.certificate })
    return undefined
  }
  const facts = await factsFor(params.service)
  if (facts.best && facts.best.outcome !== 'now') {
    goInstead('guide', { service: params.service })
    return undefined
  }
  const wanted = params.certificate ?? facts.best?.certificateId
  const first = facts.certificates.find(({ certificate }) => certificate.id === wanted)
  const pinned = await definitionFor(params.service, first)
  const variant = pinned.definition.variants[0]?.code ?? ''
  const started = startDraft(params.service, pinned.hash, variant, Date.now())
  const agreed = { ...started.draft, noticeAgreed: true }
  // Who comes from one of his certificates has chosen it already.
  saveDraft({ ...started, draft: params.certificate && first ? prefilled(pinned.definition, { ...agreed, certificateId: params.certificate }, first, facts.answers) : agreed })
  return { id: started.id, pinned, facts }
}

const contextOf = (view: CertificateView | undefined): FieldContext => ({
  categories: (view?.certificate.categories ?? []).map(({ code }) => ({ code, name: categoryName(code) })),
  divisionName,
})

/** The application that a page's address names; `undefined` once loaded means that there is none. */
export function useApplication(params: { draft?: string, service?: string, certificate?: string }): [Loaded<Application | undefined>, () => void] {
  const [loaded, again] = useLoaded(`${params.draft ?? ''}/${params.service ?? ''}/${params.certificate ?? ''}`, () => open(params))
  const [, redraw] = useState(0)
  const [newer, setNewer] = useState<Pinned>()
  const refresh = () => redraw((count) => count + 1)
  useDidShow(refresh)
  if (loaded.state !== 'ready') return [loaded, again]
  const start = loaded.value
  const kept = start && draftOf(start.id)
  if (!start || !kept) return [{ state: 'ready', value: undefined }, again]

  const { facts } = start
  const pinned = newer?.hash === kept.hash ? newer : start.pinned
  const certificate = facts.certificates.find((view) => view.certificate.id === kept.draft.certificateId)
  const save = (change: (kept: KeptDraft) => KeptDraft) => {
    const newest = draftOf(start.id)
    if (newest) saveDraft({ ...change(newest), savedAt: Date.now() })
    refresh()
  }
  const repin = (next: Pinned) => {
    setNewer(next)
    save((one) => ({ ...one, hash: next.hash }))
  }
  const value: Application = {
    kept, facts, certificate,
    draft: kept.draft,
    definition: pinned.definition,
    context: contextOf(certificate),
    steps: stepsOf(pinned.definition),
    repin,
    change: (update) => save((one) => ({ ...one, draft: update(one.draft) })),
    choose: async (certificateId) => {
      const view = facts.certificates.find((one) => one.certificate.id === certificateId)
      if (!view) return
      const next = await definitionFor(kept.service, view)
      if (next.hash !== kept.hash) repin(next)
      save((one) => ({ ...one, draft: prefilled(next.definition, { ...one.draft, certificateId }, view, facts.answers) }))
    },
    goTo: (step) => {
      save((one) => ({ ...one, step }))
      go('apply', { draft: start.id, step })
    },
  }
  return [{ state: 'ready', value }, again]
}
