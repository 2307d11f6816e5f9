import { grading } from '../../../shared/assessment'
import { dayOf } from '../../../shared/calendar'
import { allowed } from '../../../shared/casework'
import { DomainError } from '../../../shared/errors'
import { gradeWord } from '../../../shared/vocabulary/grade'
import { applyOperations } from '../../../shared/vocabulary/operations'
import { changesFor, contentOf, nextEvent, sameVersion, sealContent, type CaseDoc, type OpenCase } from './cases'
import { allChecked } from './checklist'
import { tellOwner } from '../messages/messages'
import type { World } from '../outside/ports'
import { holderOf, writeRecord, type CertificateDoc } from '../register/register'
import { checkStanding } from './standing'
import type { Identity } from '../sealing/tokens'
import { endVouchers, issueVoucher } from '../vouchers/vouchers'

export interface Decision {
  version: number
  points: number
  bonus?: number
  grade: string
  note?: string
  checked: readonly string[]
}

/** The clerk's decision must be complete, and a departure from the rule or the register must say why. */
function check(
  { doc, pinned: { definition }, state }: OpenCase,
  { checked, grade, note, points, bonus = 0 }: Decision,
  proposed: string,
  counted: number,
): void {
  if (!allowed('graded', state.status, 'staff')) throw new DomainError('wrong-state')
  allChecked(definition, checked)
  if (bonus > 0 && (note ?? '').trim().length < 4) throw new DomainError('incomplete', '加了分的，请写明加分的依据')
  const departs = grade !== proposed || points !== counted
  if (departs && (note ?? '').trim().length < 4)
    throw new DomainError('incomplete', '评级或计分与系统建议不同，请写明理由')
  if (!doc.subject.category) throw new DomainError('wrong-state')
}

/**
 * 评级: in one transaction the case gets its event, the register its operations and the voucher is issued; the
 * category's earlier voucher is superseded. Repeating the same decision answers as the first time.
 */
export async function decide(
  world: World,
  staff: Extract<Identity, { kind: 'staff' }>,
  open: OpenCase,
  decision: Decision,
) {
  const {
    doc,
    pinned: { definition },
  } = open
  if (doc.voucherId && open.state.grade?.grade === decision.grade)
    return { status: doc.status, version: doc.version, voucherId: doc.voucherId }
  sameVersion(open, decision.version)
  const { event, ...decided } = await world.db.transaction(async (tx) => {
    const now = await tx.get<CaseDoc>('cases', doc._id)
    const register = await tx.get<CertificateDoc>('certificates', doc.subject.id)
    if (!now || now.version !== doc.version || !register) throw new DomainError('busy')
    const content = contentOf(world, doc)
    checkStanding(doc, content, register)
    const counted = grading(definition, register.certificate, doc.subject.category, doc.submittedAt)
    const given = grading(
      definition,
      register.certificate,
      doc.subject.category,
      doc.submittedAt,
      decision.points,
      decision.bonus,
    )
    if (!given || !counted || !given.rule.grades.some(({ code }) => code === decision.grade))
      throw new DomainError('bad-input')
    if ((decision.bonus ?? 0) > (given.rule.score?.bonusMax ?? 0)) throw new DomainError('bad-input')
    check(open, decision, given.proposal.grade, counted.points)
    const voucher = issueVoucher(world, open, given, {
      code: decision.grade,
      word: gradeWord(given.rule, decision.grade),
    })
    const facts = {
      grade: decision.grade,
      points: given.value,
      ...(decision.bonus ? { bonus: decision.bonus } : {}),
      cycleEnd: given.cycle.end,
      rule: given.rule.id,
      proposed: given.proposal.grade,
      voucher: voucher._id,
      digest: world.keys.digest('note', decision.note ?? ''),
    }
    const event = nextEvent(world, doc._id, doc.history, 'graded', { kind: 'staff', id: staff.id }, facts)
    const sealed = sealContent(world, doc._id, {
      ...content,
      texts: { ...content.texts, ...(decision.note ? { note: decision.note } : {}) },
    })
    const record = applyOperations(
      definition.register,
      { certificate: register.certificate, holder: holderOf(world, register) },
      {
        day: dayOf(world.now()),
        answers: content.answers,
        category: doc.subject.category,
        voucherId: voucher._id,
        grade: { code: decision.grade, points: given.value, cycleEnd: given.cycle.end },
      },
    )
    await endVouchers(tx, register.certificate, [doc.subject.category], 'superseded')
    await tx.insert('vouchers', voucher)
    await writeRecord(tx, world, register, record, doc._id)
    await tx.update('cases', doc._id, changesFor(doc, open.pinned, event, { voucherId: voucher._id, sealed }))
    return { event, status: 'graded' as const, version: doc.version + 1, voucherId: voucher._id }
  })
  await tellOwner(world, doc, event)
  return decided
}
