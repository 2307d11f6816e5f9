import { canonical } from '../../../../shared/canonical'
import { readTracking, receiveMethod, trackingProblem, type Carrier } from '../../../../shared/cards'
import { DomainError } from '../../../../shared/errors'
import { isWritten } from '../../../../shared/written'
import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { contentOf, sealContent, type CaseContent, type OpenCase } from '../case'
import { isRepeat, sameVersion } from '../met'

const cardOut = ['card-ready', 'card-shipped'] as const

export type CardStep =
  | { event: 'ready'; note?: string }
  | { event: 'shipped'; carrier: Carrier; trackingNumber: string; note?: string }
  | { event: 'received' }

/** With whom the card is mailed, and under which number. */
function mailed({ carrier, trackingNumber, note }: Extract<CardStep, { event: 'shipped' }>) {
  if (carrier === 'other' && !isWritten(note)) throw new DomainError('incomplete', '请在说明里写明是哪家快递')
  const problem = trackingProblem(trackingNumber)
  if (problem) throw new DomainError('bad-input', problem, { fields: ['trackingNumber'] })
  return { carrier, trackingNumber: readTracking(trackingNumber) }
}

/** How the card goes out; going another way than the applicant chose, or with an unnamed carrier, needs a note. */
function outgoing(
  { pinned: { definition } }: OpenCase,
  { answers }: CaseContent,
  step: Exclude<CardStep, { event: 'received' }>,
): NonNullable<CaseContent['card']> {
  const by = step.event === 'ready' ? 'pickup' : 'mail'
  const chosen = receiveMethod(definition, answers)
  if (chosen && chosen !== by && !isWritten(step.note))
    throw new DomainError('incomplete', `申请人选的是${chosen === 'mail' ? '邮寄' : '自取'}，换一种方式请写明原因`)
  const note = step.note?.trim()
  if (step.event === 'ready') return { by, ...(note ? { note } : {}) }
  return { by, ...mailed(step), ...(note ? { note } : {}) }
}

/** 待自取, 已寄出 or 已签收 by the clerk. Repeating a step answers as the first time. */
export async function moveCard(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  version: number,
  step: CardStep,
): Promise<StepTaken> {
  const { doc } = open
  const by = { kind: 'staff', id: staff.id } as const
  if (step.event === 'received') return receive(world, open, by, version)
  const content = contentOf(world, doc)
  const card = outgoing(open, content, step)
  if (doc.status === step.event && canonical(content.card) === canonical(card) && isRepeat(open, cardOut, staff))
    return asBefore(doc)
  await sameVersion(world, open, version)
  const sealed = sealContent(world, doc._id, { ...content, card })
  return append(
    world,
    open,
    step.event === 'ready' ? 'card-ready' : 'card-shipped',
    by,
    { digest: world.keys.digest('card', canonical(card)) },
    { sealed },
  )
}

/** 签收, by the applicant or at the counter; a card is received once. */
export async function receive(
  world: World,
  open: OpenCase,
  by: { kind: 'person' | 'staff'; id: string },
  version?: number,
): Promise<StepTaken> {
  const { doc } = open
  if (doc.status === 'received' && (version === undefined || isRepeat(open, ['card-received'], by)))
    return asBefore(doc)
  if (version !== undefined) await sameVersion(world, open, version)
  return append(world, open, 'card-received', by, {})
}
