import { canonical } from '../../../../shared/canonical'
import { lastEvent, type EventFacts } from '../../../../shared/casework'
import { flaggable, type Flag } from '../../../../shared/corrections'
import { DomainError } from '../../../../shared/errors'
import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { contentOf, sealContent, type CaseDoc, type OpenCase } from '../case'
import { isRepeat, sameVersion } from '../met'
import { draftOf, toldCorrections } from '../handed-in'

const lastNotice = ({ history }: CaseDoc) =>
  lastEvent(history, ['correction-requested'])?.facts as EventFacts<'correction-requested'> | undefined

/**
 * 补正: everything that has to be mended, in one notice. The law lets it be told once (行政许可法 三十二(四)), so a
 * further notice must say why the first one did not. Repeating a notice answers as the first time.
 */
export async function requestCorrection(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  { version, items, late }: { version: number; items: Flag[]; late?: string },
): Promise<StepTaken> {
  const { doc } = open
  const digest = world.keys.digest('correction', canonical({ items, late }))
  if (
    doc.status === 'correcting' &&
    lastNotice(doc)?.digest === digest &&
    isRepeat(open, ['correction-requested'], staff)
  )
    return asBefore(doc)
  await sameVersion(world, open, version)
  const content = contentOf(world, doc)
  const places = flaggable(open.pinned.definition, draftOf(open, content)).map(({ at }) => at)
  const ats = items.map(({ at }) => at)
  const wrong = ats.filter((at, index) => !places.includes(at) || ats.indexOf(at) !== index)
  if (wrong.length > 0)
    throw new DomainError('bad-input', '只能让申请人补正他填写或上传的内容，每项一次；证照库里的内容要走核实申请', {
      fields: wrong,
    })
  const corrections = content.corrections ?? []
  if (toldCorrections(content) > 0 && !late)
    throw new DomainError('incomplete', '需要补正的内容应当一次告知。再次要求补正，请写明上次为什么没有告知')
  const notice = { seq: doc.history.length + 1, items, ...(late ? { late } : {}) }
  const sealed = sealContent(world, doc._id, { ...content, corrections: [...corrections, notice] })
  return append(
    world,
    open,
    'correction-requested',
    { kind: 'staff', id: staff.id },
    { items: ats, digest },
    { sealed },
  )
}

/**
 * The newest notice was a mistake: the case waits for the clerk again, as if nothing had been asked, and the promise
 * of the submission runs on. Repeating it answers as the first time.
 */
export async function withdrawCorrection(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  { version }: { version: number },
): Promise<StepTaken> {
  const { doc } = open
  if (doc.history.at(-1)?.type === 'correction-withdrawn' && isRepeat(open, ['correction-withdrawn'], staff))
    return asBefore(doc)
  await sameVersion(world, open, version)
  const content = contentOf(world, doc)
  const corrections = (content.corrections ?? []).map((one, at, all) =>
    at === all.length - 1 ? { ...one, withdrawn: true as const } : one,
  )
  const sealed = sealContent(world, doc._id, { ...content, corrections })
  return append(world, open, 'correction-withdrawn', { kind: 'staff', id: staff.id }, {}, { sealed })
}
