import { dayOf } from '../../../shared/calendar'
import { canonical } from '../../../shared/canonical'
import { allowed } from '../../../shared/casework'
import { DomainError } from '../../../shared/errors'
import { heldCategories } from '../../../shared/registry/certificate'
import { holds } from '../../../shared/rules'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import {
  applyOperations,
  explainOperations,
  type Decision,
  type RegisterRecord,
} from '../../../shared/vocabulary/operations'
import {
  changesFor,
  contentOf,
  nextEvent,
  sameVersion,
  sealContent,
  type CaseContent,
  type CaseDoc,
  type OpenCase,
} from './cases'
import { allChecked } from './checklist'
import { tellOwner } from '../messages/messages'
import type { World } from '../outside/ports'
import { holderOf, writeRecord, type CertificateDoc } from '../register/register'
import { checkStanding } from './standing'
import type { Identity } from '../sealing/tokens'
import { checkCorrections, checkFound, findsRecord, recordIdOf, type Verified } from './verified'
import { endVouchers } from '../vouchers/vouchers'

export interface Approval extends Verified {
  version: number
  checked: readonly string[]
  registerVersion?: number
}

const decisionOf = (
  world: World,
  { variant }: CaseDoc,
  { answers, certificate, holder: { name, idNumber, birth } }: CaseContent,
  corrections?: Approval['corrections'],
): Decision => ({
  day: dayOf(world.now()),
  answers,
  variant,
  held: heldCategories(certificate),
  applicant: { name, idNumber, birth },
  ...(corrections ? { corrections } : {}),
})

/** Whether approving this case prints a card. */
export function makesCard(
  { result }: ServiceDefinition,
  { answers, certificate }: Pick<CaseContent, 'answers' | 'certificate'>,
  variant: string,
): boolean {
  if (result.form !== 'approval' || !result.card) return false
  return result.card === true || holds(result.card, { answers, variant, held: heldCategories(certificate) })
}

/** What approving would do to the register now, in sentences. */
export const effectsOf = (
  world: World,
  { doc, pinned: { definition } }: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
): string[] => explainOperations(definition.register, record, decisionOf(world, doc, content))

function check(
  { doc, pinned: { definition } }: OpenCase,
  content: CaseContent,
  { checked, registerVersion = content.certificateVersion }: Approval,
  register: CertificateDoc,
): void {
  if (definition.result.form !== 'approval' || !allowed('approved', doc.status, 'staff'))
    throw new DomainError('wrong-state')
  allChecked(definition, checked)
  if (findsRecord(definition)) return
  checkStanding(doc, content, register)
  // What the clerk saw of the register is what he decided on.
  if (register.version !== registerVersion)
    throw new DomainError('busy', '提交之后证照库有过变化，请刷新看过最新内容再办理')
}

/**
 * 通过: in one transaction the case gets its event and the register its operations; the record's earlier version
 * stays readable. Repeating it answers as the first time.
 */
export async function approve(
  world: World,
  staff: Extract<Identity, { kind: 'staff' }>,
  open: OpenCase,
  approval: Approval,
): Promise<{ status: CaseDoc['status']; version: number }> {
  const {
    doc,
    pinned: { definition },
  } = open
  if (doc.history.some(({ type }) => type === 'approved' || type === 'approved-for-card'))
    return { status: doc.status, version: doc.version }
  sameVersion(open, approval.version)
  const content = contentOf(world, doc)
  const recordId = await recordIdOf(world, doc, definition, content, approval)
  const { event, ...approved } = await world.db.transaction(async (tx) => {
    const now = await tx.get<CaseDoc>('cases', doc._id)
    const register = await tx.get<CertificateDoc>('certificates', recordId)
    if (!now || now.version !== doc.version || !register) throw new DomainError('busy')
    check(open, content, approval, register)
    const before = { certificate: register.certificate, holder: holderOf(world, register) }
    if (findsRecord(definition)) checkFound(before, content, approval)
    checkCorrections(definition, before, approval, dayOf(world.now()))
    const decision = decisionOf(world, doc, content, approval.corrections)
    const record = applyOperations(definition.register, before, decision)
    const told = explainOperations(definition.register, before, decision)
    const type = makesCard(definition, content, doc.variant) ? 'approved-for-card' : 'approved'
    const { note = '', corrections } = approval
    const facts = {
      digest: world.keys.digest('note', canonical({ note, corrections: corrections ?? {} })),
      ...(corrections && type === 'approved' ? { keys: Object.keys(corrections) } : {}),
    }
    const event = nextEvent(world, doc._id, doc.history, type, { kind: 'staff', id: staff.id }, facts)
    const sealed = sealContent(world, doc._id, {
      ...content,
      changes: told,
      texts: { ...content.texts, ...(approval.note ? { note: approval.note } : {}) },
    })
    const changes = changesFor(doc, open.pinned, event, { sealed })
    // A scan must not call a voucher valid whose category this ends.
    const still = heldCategories(record.certificate)
    await endVouchers(
      tx,
      before.certificate,
      heldCategories(before.certificate).filter((code) => still.indexOf(code) < 0),
      'revoked',
    )
    await writeRecord(tx, world, register, record, doc._id)
    await tx.update('cases', doc._id, changes)
    return { event, status: changes.set!.status as CaseDoc['status'], version: doc.version + 1 }
  })
  await tellOwner(world, doc, event)
  return approved
}
