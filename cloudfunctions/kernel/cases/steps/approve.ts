import { dayOf } from '../../../../shared/calendar'
import { canonical } from '../../../../shared/canonical'
import { allowed } from '../../../../shared/casework'
import { DomainError } from '../../../../shared/errors'
import { heldCategories } from '../../../../shared/registry/certificate'
import { applyOperations, explainOperations } from '../../../../shared/vocabulary/operations'
import type { World } from '../../call/types'
import { holderOf, writeRecord, type CertificateDoc } from '../../register/register'
import type { StaffIdentity } from '../../sealing/tokens'
import { endVouchers } from '../../vouchers/vouchers'
import { asBefore, changesFor, nextEvent, type StepTaken } from '../append'
import { decisionOf, makesCard } from '../approval'
import { contentOf, sameVersion, sealContent, type CaseContent, type CaseDoc, type OpenCase } from '../case'
import { checkFound, recordIdOf } from '../found-record'
import { checkCorrections, findsRecord, type Findings } from '../register-corrections'
import { allChecked } from './checklist'
import { checkUnchanged } from './unchanged-since-submission'

export interface Approval extends Findings {
  version: number
  checked: readonly string[]
  registerVersion?: number
}

/** What is approved must be what the clerk looked at, with everything on his list ticked. */
function checkApproval(
  { doc, pinned: { definition } }: OpenCase,
  content: CaseContent,
  { checked, registerVersion = content.certificateVersion }: Approval,
  register: CertificateDoc,
): void {
  if (definition.result.form !== 'approval' || !allowed('approved', doc.status, 'staff'))
    throw new DomainError('wrong-state')
  allChecked(definition, checked)
  if (findsRecord(definition)) return
  checkUnchanged(doc, content, register)
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
  staff: StaffIdentity,
  open: OpenCase,
  approval: Approval,
): Promise<StepTaken> {
  const {
    doc,
    pinned: { definition },
  } = open
  if (doc.history.some(({ type }) => type === 'approved' || type === 'approved-for-card')) return asBefore(doc)
  sameVersion(open, approval.version)
  const content = contentOf(world, doc)
  const recordId = await recordIdOf(world, doc, definition, content, approval)
  return world.db.transaction(async (tx) => {
    const now = await tx.get<CaseDoc>('cases', doc._id)
    const register = await tx.get<CertificateDoc>('certificates', recordId)
    if (!now || now.version !== doc.version || !register) throw new DomainError('busy')
    checkApproval(open, content, approval, register)
    const before = { certificate: register.certificate, holder: holderOf(world, register) }
    if (findsRecord(definition)) checkFound(before, content, approval)
    checkCorrections(definition, before, approval, dayOf(world.now()))
    const decision = decisionOf(world, doc, content, approval.corrections)
    const record = applyOperations(definition.register, before, decision)
    const effects = explainOperations(definition.register, before, decision)
    const type = makesCard(definition, content, doc.variant) ? 'approved-for-card' : 'approved'
    const { note = '', corrections } = approval
    const facts = {
      digest: world.keys.digest('note', canonical({ note, corrections: corrections ?? {} })),
      ...(corrections && type === 'approved' ? { keys: Object.keys(corrections) } : {}),
    }
    const event = nextEvent(world, doc._id, doc.history, type, { kind: 'staff', id: staff.id }, facts)
    const sealed = sealContent(world, doc._id, {
      ...content,
      changes: effects,
      texts: { ...content.texts, ...(approval.note ? { note: approval.note } : {}) },
    })
    const changes = changesFor(doc, open.pinned, event, { sealed })
    // A scan must not call a voucher valid whose category this ends.
    const still = heldCategories(record.certificate)
    await endVouchers(
      tx,
      before.certificate,
      heldCategories(before.certificate).filter((code) => !still.includes(code)),
      'revoked',
    )
    await writeRecord(tx, world, register, record, doc._id)
    await tx.update('cases', doc._id, changes)
    const answer = { status: changes.set!.status as CaseDoc['status'], version: doc.version + 1 }
    return { answer, written: { doc, event } }
  })
}
