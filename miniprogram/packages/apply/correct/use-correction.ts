import { useRef, useState } from 'react'
import { caseGet, type CaseDetail } from '../../../../shared/contracts/cases'
import { certificateList } from '../../../../shared/contracts/services'
import type { SubjectView } from '../../../../shared/contracts/subjects'
import { changedPlaces, mended, openPlaces, type Edits, type Place } from '../../../../shared/corrections'
import { divisionName } from '../../../../shared/identity/division-list'
import type { Draft } from '../../../../shared/journey'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { namedParts } from '../../../../shared/vocabulary/subjects'
import { call } from '../../../client/call'
import { definitionAt } from '../../../client/definitions'
import { readStored, removeStored, writeStored } from '../../../client/device-storage'
import { useLoaded, type Loaded } from '../../../client/load'
import type { FieldApp } from '../fields/field-input-props'

interface Waiting {
  detail: CaseDetail
  definition: ServiceDefinition
  before: Draft
  subject?: SubjectView
}

/** 补正 as the page sees it: what was handed in, what is mended of it, and where. */
export interface Correction {
  detail: CaseDetail
  definition: ServiceDefinition
  before: Draft
  now: Draft
  /** Places that may be changed now, and those that differ from what was handed in. */
  places: Place[]
  changed: string[]
  reasonOf: (at: string) => string | undefined
  app: FieldApp
  change: (update: (edits: Edits, now: Draft) => Edits) => void
  /** Takes back what was changed at a place. */
  restore: (at: string) => void
  /** Nothing of it is needed on this device any more. */
  finish: () => void
}

interface StoredEdits {
  version: number
  edits: Edits
}
const nothing: Edits = { answers: {}, files: {} }
const keyOf = (caseId: string) => `correction:${caseId}`

async function open(caseId: string): Promise<Waiting | undefined> {
  const { draft, ...detail } = await call(caseGet, { caseId })
  if (!draft || !detail.correction) return undefined
  const { definitionHash, subjectId, ...handed } = draft
  const [{ definition }, { subjects }] = await Promise.all([definitionAt(definitionHash), call(certificateList, {})])
  const before: Draft = { ...handed, subjectId, noticeAgreed: true, statementAgreed: true }
  return {
    detail,
    definition,
    before,
    subject: subjects.find(({ id }) => id === subjectId),
  }
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _gone, ...rest } = all
  return rest
}

/**
 * The correction that a case waits for; `undefined` once loaded means that it waits for none. What is mended stays on
 * the device.
 */
export function useCorrection(caseId: string): [Loaded<Correction | undefined>, () => void] {
  const [loaded, again] = useLoaded(caseId || undefined, () => open(caseId))
  const [, redraw] = useState(0)
  const mine = useRef<StoredEdits>()
  if (loaded.state !== 'ready') return [loaded, again]
  if (!loaded.value) return [{ state: 'ready', value: undefined }, again]
  const { detail, definition, before, subject } = loaded.value
  if (mine.current?.version !== detail.version) {
    const kept = readStored<StoredEdits>(keyOf(caseId))
    mine.current = kept?.version === detail.version ? kept : { version: detail.version, edits: nothing }
  }
  const { edits } = mine.current
  const now = mended(definition, before, edits)
  const save = (next: Edits) => {
    mine.current = { version: detail.version, edits: next }
    writeStored(keyOf(caseId), mine.current)
    redraw((count) => count + 1)
  }
  const newest = () => mine.current?.edits ?? nothing
  const items = detail.correction?.items ?? []
  const parts = namedParts(definition.subject, before.parts ?? [])
  const value: Correction = {
    detail,
    definition,
    before,
    now,
    places: openPlaces(
      definition,
      items.map(({ at }) => at),
      before,
      now,
    ),
    changed: changedPlaces(definition, before, now).map(({ at }) => at),
    reasonOf: (at) => items.find((one) => one.at === at)?.reason,
    app: {
      kept: { id: caseId },
      draft: now,
      subject,
      context: { parts, divisionName },
      facts: { subjects: subject ? [subject] : [], answers: [], best: undefined, today: detail.today },
    },
    change: (update) => save(update(newest(), mended(definition, before, newest()))),
    restore: (at) => {
      const key = at.slice(at.indexOf(':') + 1)
      save({
        answers: at.startsWith('field:') ? without(newest().answers, key) : newest().answers,
        files: at.startsWith('field:') ? newest().files : without(newest().files, key),
      })
    },
    finish: () => removeStored(keyOf(caseId)),
  }
  return [{ state: 'ready', value }, again]
}
