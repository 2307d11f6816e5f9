import { canonical } from '../../../shared/canonical'
import { lastEvent } from '../../../shared/casework'
import type { EventFacts } from '../../../shared/casework/events'
import { changedPlaces, flaggable, strayChanges, type Flag, type Place } from '../../../shared/corrections'
import { DomainError } from '../../../shared/errors'
import { append, contentOf, sameVersion, sealContent, type CaseContent, type CaseDoc, type OpenCase } from './cases'
import { draftOf, waitingCorrection } from './case-view'
import type { World } from '../outside/ports'
import type { CertificateDoc } from '../register/register'
import { checkStanding } from './standing'
import { checkDraft, checkFiles, digestOf } from './submit'
import type { Identity } from '../sealing/tokens'
import { acceptedFiles } from '../files/uploads'

type Actor<K extends Identity['kind']> = Extract<Identity, { kind: K }>
interface Outcome {
  status: CaseDoc['status']
  version: number
}

const lastFacts = <T extends 'correction-requested' | 'resubmitted'>(
  { history }: CaseDoc,
  type: T,
): EventFacts<T> | undefined => lastEvent(history, [type])?.facts as EventFacts<T> | undefined

/**
 * 补正: everything that has to be mended, in one notice. The law lets it be told once (行政许可法 三十二(四)), so a
 * further notice must say why the first one did not. Repeating a notice answers as the first time.
 */
export async function requestCorrection(
  world: World,
  actor: Actor<'staff'>,
  open: OpenCase,
  { version, items, late }: { version: number; items: Flag[]; late?: string },
): Promise<Outcome> {
  const { doc } = open
  const digest = world.keys.digest('correction', canonical({ items, late }))
  if (doc.status === 'correcting' && lastFacts(doc, 'correction-requested')?.digest === digest)
    return { status: doc.status, version: doc.version }
  sameVersion(open, version)
  const content = contentOf(world, doc)
  const places = flaggable(open.pinned.definition, draftOf(open, content)).map(({ at }) => at)
  const ats = items.map(({ at }) => at)
  const wrong = ats.filter((at, index) => places.indexOf(at) < 0 || ats.indexOf(at) !== index)
  if (wrong.length > 0)
    throw new DomainError('bad-input', '只能让申请人补正他填写或上传的内容，每项一次；证照库里的内容要走核实申请', {
      fields: wrong,
    })
  const corrections = content.corrections ?? []
  if (corrections.length > 0 && !late)
    throw new DomainError('incomplete', '需要补正的内容应当一次告知。再次要求补正，请写明上次为什么没有告知')
  const notice = { seq: doc.history.length + 1, items, ...(late ? { late } : {}) }
  const sealed = sealContent(world, doc._id, { ...content, corrections: [...corrections, notice] })
  return append(
    world,
    open,
    'correction-requested',
    { kind: 'staff', id: actor.id },
    { items: ats, digest },
    { sealed },
  )
}

const named = (places: Place[]) => places.map(({ label }) => label).join('、')

/**
 * 重新提交: checked as at first submission, and only what was flagged, or became necessary by it, may differ. The
 * case keeps its number; what was handed in before stays readable. Repeating it answers as the first time.
 */
export async function resubmit(
  world: World,
  actor: Actor<'person'>,
  open: OpenCase,
  input: { version: number; answers: CaseContent['answers']; files: CaseDoc['files'] },
): Promise<Outcome> {
  const {
    doc,
    pinned: { definition },
  } = open
  const { answers, files, version } = input
  const digest = digestOf(world, { answers, files } as Parameters<typeof digestOf>[1])
  if (doc.status !== 'correcting' && lastFacts(doc, 'resubmitted')?.digest === digest)
    return { status: doc.status, version: doc.version }
  const content = contentOf(world, doc)
  const flagged = waitingCorrection(open, content)
  if (!flagged) throw new DomainError('wrong-state')
  sameVersion(open, version)
  const [register, pictures] = await Promise.all([
    doc.subject.kind === 'certificate' ? world.db.get<CertificateDoc>('certificates', doc.subject.id) : undefined,
    acceptedFiles(world, actor.id, doc._id, Object.values(files).flat()),
  ])
  if (register) checkStanding(doc, content, register)
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
      rounds: [...(doc.rounds ?? []), { seq, files: doc.files }],
      fileIds: [...new Set([...doc.fileIds, ...Object.values(files).flat()])],
    },
  )
}
