import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CertificateView } from '../../../shared/contracts/services'
import { stepsOf, type Draft, type StepId } from '../../../shared/journey'
import { divisionName } from '../../../shared/identity/division-list'
import { namedCategories } from '../../../shared/registry/categories'
import { heldCategories } from '../../../shared/registry/certificate'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { FieldContext } from '../../../shared/vocabulary/fields'
import { definitionAt, type Pinned } from '../../client/definitions'
import { draftOf, saveDraft, type KeptDraft } from '../../client/drafts'
import { go } from '../../client/go'
import { useLoaded, type Loaded } from '../../client/load'
import { definitionFor, type Facts } from './facts'
import { following } from './follow'
import { open, type Wanted } from './open'
import { prefilled } from './prefill'
import { checkedAgain, saveLater, saveNow, type Checked } from './sync'

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
  /** Another variant of the item; what it asks as well stays. */
  chooseVariant(variant: string): Promise<void>
  /** Pins a newer definition after the requirements changed; what it asks no more goes. */
  repin(pinned: Pinned): void
  /** What changed in the requirements since the draft was filled in, and going on under them. */
  checked: Checked
  follow(): Promise<void>
  /** Loads the draft anew, after another device's was taken over. */
  reload(): void
  goTo(step: StepId): void
  steps: StepId[]
}

const contextOf = (view: CertificateView | undefined): FieldContext => ({
  categories: namedCategories(view ? heldCategories(view.certificate) : []),
  divisionName,
})

/** The application that a page's address names; `undefined` once loaded means that there is none. */
export function useApplication(params: Wanted): [Loaded<Application | undefined>, () => void] {
  const [loaded, again] = useLoaded(
    [params.draft, params.service, params.certificate, params.variant, params.from].join('/'),
    () => open(params),
  )
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
    saveLater(start.id)
    refresh()
  }
  const repin = (next: Pinned) => {
    setNewer(next)
    checkedAgain(start.id)
    save((one) => ({ ...one, hash: next.hash, draft: following(pinned.definition, next.definition, one.draft) }))
  }
  const value: Application = {
    kept,
    facts,
    certificate,
    draft: kept.draft,
    definition: pinned.definition,
    context: contextOf(certificate),
    steps: stepsOf(pinned.definition),
    repin,
    change: (update) => save((one) => ({ ...one, draft: update(one.draft) })),
    choose: async (certificateId) => {
      const view = facts.certificates.find((one) => one.certificate.id === certificateId)
      if (!view) return
      const next = await definitionFor(kept.service, view, kept.draft.variant)
      if (next.hash !== kept.hash) repin(next)
      save((one) => ({
        ...one,
        draft: prefilled(next.definition, { ...one.draft, certificateId }, view, facts.answers),
      }))
    },
    chooseVariant: async (variant) => {
      const next = await definitionFor(kept.service, certificate, variant)
      setNewer(next)
      save((one) => {
        const draft = following(pinned.definition, next.definition, { ...one.draft, variant })
        return {
          ...one,
          hash: next.hash,
          draft: certificate ? prefilled(next.definition, draft, certificate, facts.answers) : draft,
        }
      })
    },
    checked: newer?.hash === kept.hash ? { offered: true } : start.checked,
    follow: async () => {
      if (start.checked.newer) repin(await definitionAt(start.checked.newer.hash))
    },
    reload: again,
    goTo: (step) => {
      save((one) => ({ ...one, step }))
      void saveNow(start.id)
      go('apply', { draft: start.id, step })
    },
  }
  return [{ state: 'ready', value }, again]
}
