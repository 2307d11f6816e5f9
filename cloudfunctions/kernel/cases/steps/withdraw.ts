import type { World } from '../../call/types'
import type { PersonIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import type { OpenCase } from '../case'

/** 撤回 by the applicant. Repeating it answers as the first time. */
export async function withdraw(world: World, actor: PersonIdentity, open: OpenCase): Promise<StepTaken> {
  if (open.doc.status === 'withdrawn') return asBefore(open.doc)
  return append(world, open, 'withdrawn', { kind: 'person', id: actor.id }, {})
}
