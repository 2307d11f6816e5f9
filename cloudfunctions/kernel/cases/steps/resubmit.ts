import { lastEvent, type EventFacts } from '../../../../shared/casework'
import { changedPlaces, strayChanges, type Place } from '../../../../shared/corrections'
import { DomainError } from '../../../../shared/errors'
import type { World } from '../../call/types'
import { acceptedFiles } from '../../files/stored'
import { getRecord } from '../../register/record'
import { ownerKeyOf, type PersonIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { applicationDigest, checkDraft, checkFiles } from '../application'
import { contentOf, sealContent, type CaseContent, type CaseDoc, type OpenCase } from '../case'
import { draftOf, waitingCorrection } from '../handed-in'
import { sameVersion } from '../met'
import { checkUnchanged } from './unchanged-since-submission'

const lastHandedIn = ({ history }: CaseDoc) =>
  lastEvent(history, ['resubmitted'])?.facts as EventFacts<'resubmitted'> | undefined

const named = (places: Place[]) => places.map(({ label }) => label).join('、')

/**
 * 重新提交: checked as at first submission, and only what was flagged, or became necessary by it, may differ. The
 * case keeps its number; what was handed in before stays readable. Repeating it answers as the first time.
 */
export async function resubmit(
  world: World,
  actor: PersonIdentity,
  open: OpenCase,
  input: { version: number; answers: CaseContent['answers']; files: CaseDoc['files'] },
): Promise<StepTaken> {
  const {
    doc,
    pinned: { definition },
  } = open
  const { answers, files, version } = input
  const digest = applicationDigest(world, { answers, files } as Parameters<typeof applicationDigest>[1])
  if (doc.status !== 'correcting' && lastHandedIn(doc)?.digest === digest) return asBefore(doc)
  const content = contentOf(world, doc)
  const flagged = waitingCorrection(open, content)
  if (!flagged) throw new DomainError('wrong-state')
  await sameVersion(world, open, version)
  const [register, pictures] = await Promise.all([
    doc.subject.kind === 'person' ? undefined : getRecord(world, doc.subject.kind, doc.subject.id),
    acceptedFiles(world, ownerKeyOf(actor), doc._id, Object.values(files).flat()),
  ])
  if (register) checkUnchanged(doc, content, register)
  const before = draftOf(open, content)
  const now = { ...before, answers, files }
  const stray = strayChanges(
    definition,
    flagged.items.map(({ at }) => at),
    before,
    now,
  )
  if (stray.length > 0)
    throw new DomainError('bad-input', `这次只能改要求补正的内容，${named(stray)}要和原来一样`, {
      fields: stray.map(({ at }) => at),
    })
  checkDraft(definition, now)
  const changed = changedPlaces(definition, before, now).map(({ at }) => at)
  if (changed.length === 0)
    throw new DomainError('incomplete', '要求补正的内容还一处没有改。觉得不用改的，请联系经办单位')
  checkFiles(files, pictures)
  const { seq } = lastEvent(doc.history, ['submitted', 'resubmitted'])!
  const sealed = sealContent(world, doc._id, {
    ...content,
    answers,
    rounds: [...(content.rounds ?? []), { seq, answers: content.answers }],
  })
  return append(
    world,
    open,
    'resubmitted',
    { kind: 'person', id: actor.id },
    { digest, changed },
    {
      sealed,
      files,
      papersAt: world.now(),
      ticks: {},
      taken: {},
      rounds: [...(doc.rounds ?? []), { seq, files: doc.files }],
      fileIds: [...new Set([...doc.fileIds, ...Object.values(files).flat()])],
    },
  )
}
