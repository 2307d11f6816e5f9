import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { SubjectView } from '../../../shared/contracts/subjects'
import { stepsOf, type Draft, type StepId } from '../../../shared/journey'
import { divisionName } from '../../../shared/identity/division-list'
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
  subject: SubjectView | undefined
  context: FieldContext
  /** Applies a change to the newest draft and keeps it at once. */
  change(update: (draft: Draft) => Draft): void
  choose(subjectId: string): Promise<void>
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

const contextOf = (view: SubjectView | undefined): FieldContext => ({
  parts: (view?.parts ?? []).filter(({ inForce }) => inForce).map(({ code, name }) => ({ code, name })),
  divisionName,
})

/** The application that a page's address names; `undefined` once loaded means that there is none. */
export function useApplication(params: Wanted): [Loaded<Application | undefined>, () => void] {
  const [loaded, again] = useLoaded(
    [params.draft, params.service, params.subject, params.variant, params.from].join('/'),
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
  const subject = facts.subjects.find(({ id }) => id === kept.draft.subjectId)
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
    subject,
    draft: kept.draft,
    definition: pinned.definition,
    context: contextOf(subject),
    steps: stepsOf(pinned.definition),
    repin,
    change: (update) => save((one) => ({ ...one, draft: update(one.draft) })),
    choose: async (subjectId) => {
      const view = facts.subjects.find(({ id }) => id === subjectId)
      if (!view) return
      const next = await definitionFor(kept.service, view, kept.draft.variant)
      if (next.hash !== kept.hash) repin(next)
      save((one) => ({
        ...one,
        draft: prefilled(next.definition, { ...one.draft, subjectId }, view, facts.answers),
      }))
    },
    chooseVariant: async (variant) => {
      const next = await definitionFor(kept.service, subject, variant)
      setNewer(next)
      save((one) => {
        const draft = following(pinned.definition, next.definition, { ...one.draft, variant })
        return {
          ...one,
          hash: next.hash,
          draft: subject ? prefilled(next.definition, draft, subject, facts.answers) : draft,
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
