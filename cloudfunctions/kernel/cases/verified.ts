import type { Day } from '../../../shared/calendar'
import { isUnderway, statusNames } from '../../../shared/casework/status'
import { DomainError } from '../../../shared/errors'
import { maskName } from '../../../shared/identity'
import { plain } from '../../../shared/identity/text'
import { numberSpellings } from '../../../shared/registry/binding'
import { linkVerdict } from '../../../shared/registry/link'
import { correctionProblems, valuesOf, type RecordValue } from '../../../shared/registry/values'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { RegisterRecord } from '../../../shared/vocabulary/operations'
import type { AccountDoc } from '../accounts/accounts'
import type { CaseContent, CaseDoc } from './cases'
import type { World } from '../outside/ports'
import { holderOf, type CertificateDoc } from '../register/register'

/** What a clerk has found out and verified: register values by key, or the number of the certificate that he found. */
export interface Verified {
  note?: string
  corrections?: Readonly<Record<string, string>>
}

const underway = statusNames.filter(isUnderway)
const tooShort = ({ note = '' }: Verified) => note.trim().length < 4
const operation = <O extends ServiceDefinition['register'][number]['op']>({ register }: ServiceDefinition, op: O) =>
  register.filter((one): one is Extract<(typeof register)[number], { op: O }> => one.op === op)[0]

/** The register values that the clerk may correct with this item. */
export function correctable(definition: ServiceDefinition, record: RegisterRecord): RecordValue[] {
  const correct = operation(definition, 'correct')
  return correct ? valuesOf(record, correct.keys) : []
}

/** Whether the clerk has to name the certificate that he found. */
export const findsRecord = (definition: ServiceDefinition): boolean => operation(definition, 'linkHolder') !== undefined

const notYours = (message: string) => new DomainError('incomplete', message)

/**
 * Whether a record that a clerk found may be given to the applicant, as it is now: looked at once before the approval
 * and once more inside its transaction, since another approval may have given it away meanwhile.
 * @throws DomainError incomplete with the sentence that says why not
 */
export function checkFound(
  { certificate, holder }: RegisterRecord,
  { holder: applicant }: Pick<CaseContent, 'holder'>,
  verified: Verified,
): void {
  if (holder.idNumber === applicant.idNumber) throw notYours('这本证已经在申请人名下，不用再归')
  const verdict = linkVerdict(holder, applicant)
  if (verdict === 'other') throw notYours('这本证登记的是另一个人，不能归到申请人名下')
  if (certificate.status === 'cancelled') throw notYours('这本证已经注销，不能再归到申请人名下')
  if (verdict === 'unsure' && tooShort(verified)) {
    throw notYours(
      `证照库登记的姓名是“${maskName(holder.name)}”，姓名或证件号和申请人不一致。确认是同一个人的，请写明核实情况`,
    )
  }
}

/** A record that somebody has as his own, or is applying with, is not given to another person. */
async function checkUnused(world: World, { _id, holderIndex }: CertificateDoc, owner: string): Promise<void> {
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
  verified: Verified,
): Promise<string> {
  if (!findsRecord(definition)) return subject.id
  const number = plain(verified.corrections?.certificateNumber ?? '')
  if (!number) throw new DomainError('incomplete', '请填查到的从业资格证号')
  const numberIndex = {
    in: numberSpellings(number, content.holder.idNumber).map((one) => world.keys.blind('number', one)),
  }
  const found = (await world.db.find<CertificateDoc>('certificates', { numberIndex }, { limit: 4 })).filter(
    ({ certificate }) => certificate.division === authority,
  )[0]
  if (!found) throw new DomainError('incomplete', '本机关的证照库里没有这个证号，请核对')
  if (found.holderIndex === holderIndex) throw notYours('这本证已经在申请人名下，不用再归')
  checkFound({ certificate: found.certificate, holder: holderOf(world, found) }, content, verified)
  await checkUnused(world, found, owner)
  return found._id
}

/**
 * Corrections must fit the list and the record; without any, the answer must be written.
 * @throws DomainError bad-input for corrections of an item that corrects nothing, incomplete otherwise
 */
export function checkCorrections(
  definition: ServiceDefinition,
  record: RegisterRecord,
  verified: Verified,
  today: Day,
): void {
  const { corrections = {} } = verified
  const correct = operation(definition, 'correct')
  if (!correct) {
    const taken = findsRecord(definition) ? ['certificateNumber'] : []
    if (Object.keys(corrections).some((key) => taken.indexOf(key) < 0)) throw new DomainError('bad-input')
    return
  }
  const problems = correctionProblems(record, correct.keys, corrections, today)
  if (problems.length > 0) throw new DomainError('incomplete', problems[0]!.message, { problems })
  if (Object.keys(corrections).length === 0 && tooShort(verified))
    throw new DomainError('incomplete', '一项都没有更正的，请写明核实结果')
}
