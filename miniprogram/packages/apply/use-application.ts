import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { SubjectView } from '../../../shared/contracts/subjects'
import { stepsOf, type Draft, type StepId } from '../../../shared/journey'
import { divisionName } from '../../../shared/identity/division-list'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { FieldContext } from '../../../shared/vocabulary/fields'
import { definitionAt, type Pinned } from '../../client/definitions'
import type { KeptDraft } from '../../client/drafts'
import { go } from '../../client/go'
import { useLoaded, type Loaded } from '../../client/load'
import { definitionFor, type Facts } from './facts'
import type { Wanted } from './find-draft'
import { following } from './follow'
import { open } from './open'
import { prefilled } from './prefill'
import type { DraftSync, Requirements } from './sync'

/** An application in the making, as every step sees it. */
export interface Application {
  kept: KeptDraft
  sync: DraftSync
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
  requirements: Requirements
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
  const kept = loaded.value?.sync.kept
  if (!loaded.value || !kept) return [{ state: 'ready', value: undefined }, again]

  const { sync, facts } = loaded.value
  const pinned = newer?.hash === kept.hash ? newer : loaded.value.pinned
  const subject = facts.subjects.find(({ id }) => id === kept.draft.subjectId)
  const save = (change: (kept: KeptDraft) => KeptDraft) => {
    sync.change(change)
    refresh()
  }
  const pin = (next: Pinned, update: (draft: Draft) => Draft) => {
    setNewer(next)
    sync.follow(next.hash, update)
    refresh()
  }
  const followed = (next: Pinned, draft: Draft) => following(pinned.definition, next.definition, draft)
  const repin = (next: Pinned) => pin(next, (draft) => followed(next, draft))
  const value: Application = {
    kept,
    sync,
    facts,
    subject,
    draft: kept.draft,
    definition: pinned.definition,
    context: contextOf(subject),
    steps: stepsOf(pinned.definition),
    requirements: sync.requirements,
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
      pin(next, (newest) => {
        const draft = followed(next, { ...newest, variant })
        return subject ? prefilled(next.definition, draft, subject, facts.answers) : draft
      })
    },
    follow: async () => {
      const { newer: asked } = sync.requirements
      if (asked) repin(await definitionAt(asked.hash))
    },
    reload: again,
    goTo: (step) => {
      save((one) => ({ ...one, step }))
      void sync.saveNow()
      go('apply', { draft: sync.id, step })
    },
  }
  return [{ state: 'ready', value }, again]
}
