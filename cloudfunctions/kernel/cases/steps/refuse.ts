import { allowed } from '../../../../shared/casework'
import { DomainError } from '../../../../shared/errors'
import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { contentOf, sealContent, type OpenCase } from '../case'
import { isRepeat, sameVersion } from '../met'

/** 不予受理 before acceptance, 不予通过 after it; a repeat with the same reason is the same answer. */
export async function refuse(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  { version, reason, condition, text }: { version: number; reason: string; condition?: string; text: string },
): Promise<StepTaken> {
  const {
    doc,
    pinned: { definition },
    state,
  } = open
  if (state.refusal?.reason === reason && isRepeat(open, ['refused', 'rejected'], staff)) return asBefore(doc)
  if (!definition.refusals.some(({ id }) => id === reason)) throw new DomainError('bad-input')
  if (condition && !definition.eligibility.some(({ id }) => id === condition)) throw new DomainError('bad-input')
  await sameVersion(world, open, version)
  const type = allowed('refused', doc.status, 'staff') ? 'refused' : 'rejected'
  const content = contentOf(world, doc)
  const sealed = sealContent(world, doc._id, {
    ...content,
    texts: { ...content.texts, refusal: text, ...(condition ? { condition } : {}) },
  })
  return append(
    world,
    open,
    type,
    { kind: 'staff', id: staff.id },
    { reason, digest: world.keys.digest('refusal', text) },
    { sealed },
  )
}
