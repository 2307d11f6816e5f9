import { isUnderway, statusNames } from '../../../shared/casework/status'
import { DomainError } from '../../../shared/errors'
import { maskName } from '../../../shared/identity'
import { plain } from '../../../shared/identity/text'
import { numberSpellings } from '../../../shared/registry/binding'
import { linkVerdict } from '../../../shared/registry/link'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { RegisterRecord } from '../../../shared/registry/record'
import { isWritten } from '../../../shared/written'
import type { AccountDoc } from '../accounts/accounts'
import type { World } from '../call/types'
import { recordOf, type RecordDoc } from '../register/record'
import type { CaseContent, CaseDoc } from './case'
import { findsRecord, type Findings } from './register-corrections'

const underway = statusNames.filter(isUnderway)
const notYours = (message: string) => new DomainError('incomplete', message)

/**
 * Whether a record that a clerk found may be given to the applicant, as it is now: looked at once before the approval
 * and once more inside its transaction, since another approval may have given it away meanwhile.
 * @throws DomainError incomplete with the sentence that says why not
 */
export function checkFound(
  found: RegisterRecord,
  { record: { kind, holder: applicant } }: Pick<CaseContent, 'record'>,
  findings: Findings,
): void {
  if (found.kind !== 'certificate' || kind !== 'person') throw new DomainError('wrong-state')
  const { facts, holder } = found
  if (holder.idNumber === applicant.idNumber) throw notYours('这本证已经在申请人名下，不用再归')
  const verdict = linkVerdict(holder, applicant)
  if (verdict === 'other') throw notYours('这本证登记的是另一个人，不能归到申请人名下')
  if (facts.status === 'cancelled') throw notYours('这本证已经注销，不能再归到申请人名下')
  if (verdict === 'unsure' && !isWritten(findings.note)) {
    throw notYours(
      `证照库登记的姓名是“${maskName(holder.name)}”，姓名或证件号和申请人不一致。确认是同一个人的，请写明核实情况`,
    )
  }
}

/** A record that somebody has as his own, or is applying with, is not given to another person. */
async function checkUnused(world: World, { _id, holderIndex }: RecordDoc<'certificate'>, owner: string): Promise<void> {
  const [accounts, cases] = await Promise.all([
    world.db.find<AccountDoc>('accounts', { personKey: holderIndex }, { fields: ['_id'], limit: 1 }),
    world.db.find<CaseDoc>(
      'cases',
      { 'subject.id': _id, status: { in: underway }, owner: { neq: owner } },
      { fields: ['_id'], limit: 1 },
    ),
  ])
  if (accounts.length > 0) throw notYours('这本证在另一位实名用户名下，不能归到申请人名下')
  if (cases.length > 0) throw notYours('有别人正用这本证办事，不能归到申请人名下。请先核实那件申请')
}

/**
 * The id of the register record that an approval changes: the case's own, or the one whose number the clerk found
 * for a person without a certificate. Only his own authority's records can be given to anybody.
 * @throws DomainError incomplete with what the clerk has to do
 */
export async function recordIdOf(
  world: World,
  { subject, authority, holderIndex, owner }: CaseDoc,
  definition: ServiceDefinition,
  content: CaseContent,
  findings: Findings,
): Promise<string> {
  if (!findsRecord(definition)) return subject.id
  const number = plain(findings.corrections?.certificateNumber ?? '')
  if (!number) throw new DomainError('incomplete', '请填查到的从业资格证号')
  const { holder } = content.record
  const idNumber = 'idNumber' in holder ? holder.idNumber : ''
  const numberIndex = {
    in: numberSpellings(number, idNumber).map((one) => world.keys.blind('number', one)),
  }
  const known = await world.db.find<RecordDoc<'certificate'>>('certificates', { numberIndex }, { limit: 4 })
  const found = known.find(({ facts }) => facts.division === authority)
  if (!found) throw new DomainError('incomplete', '本机关的证照库里没有这个证号，请核对')
  if (found.holderIndex === holderIndex) throw notYours('这本证已经在申请人名下，不用再归')
  checkFound(recordOf(world, found), content, findings)
  await checkUnused(world, found, owner)
  return found._id
}
