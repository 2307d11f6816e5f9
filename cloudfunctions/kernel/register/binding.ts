import { DomainError } from '../../../shared/errors'
import { parseCitizenId, parseQualificationNumber } from '../../../shared/identity'
import { bindable, numberSpellings } from '../../../shared/registry/binding'
import { helpFor } from '../../../shared/services/catalogue'
import { accountOf, personalOf } from '../accounts/accounts'
import { useOnce } from '../accounts/counters'
import type { World } from '../call/types'
import { withHolder } from '../../../shared/registry/record'
import { recordOf, writeRecord, type RecordDoc } from './record'
import { partyOf, type PersonIdentity } from '../sealing/tokens'

/** How often a person may try on one day, so that nobody finds out numbers. */
const triesDaily = 5

/** Leads on to the item by which a clerk looks for a certificate and gives it to its holder. */
const refused = (message: string) =>
  new DomainError('certificate-not-bound', message, { insteadGoTo: helpFor('missing').code })

/**
 * 绑定从业资格证: a record that the verified number did not find, because the register has an older form of it, is
 * given to its holder, and its earlier version kept. One that is his already is answered as bound.
 * @throws DomainError certificate-not-bound with the item that leads on, too-many
 */
export async function bindCertificate(
  world: World,
  actor: PersonIdentity,
  typed: string,
): Promise<{ certificateId: string }> {
  if (partyOf(actor).kind !== 'person') throw new DomainError('not-allowed', '证由本人绑定，请换回个人身份')
  const number = parseQualificationNumber(typed)
  if (!number.ok) throw new DomainError('bad-input', number.message, { fields: ['number'] })
  const { name = '', idNumber = '' } = personalOf(world, await accountOf(world, actor.id))
  const person = parseCitizenId(idNumber)
  if (!person.ok || !actor.holder) throw new DomainError('identity-needed')
  if (!(await useOnce(world, 'bind', actor.holder, triesDaily)))
    throw new DomainError('too-many', '今天绑定的次数已用完，请明天再试，或申请核实')
  const numberIndex = { in: numberSpellings(number.number, person.id).map((one) => world.keys.blind('number', one)) }
  const found = await world.db.find<RecordDoc<'certificate'>>('certificates', { numberIndex }, { limit: 4 })
  if (found.length === 0) throw refused('证照库里没有查到这个证号。请照证上印的核对；没填错的，请申请核实')
  const own = found.find(({ holderIndex }) => holderIndex === actor.holder)
  if (own) return { certificateId: own._id }
  const fitting = found.find((doc) => bindable(recordOf(world, doc).holder, { name, idNumber: person.id }))
  if (!fitting)
    throw refused('证照库里这本证的姓名或证件号与您不符，不能直接绑定。证是您本人的，请申请核实，由发证机关查对')
  await world.db.transaction(async (tx) => {
    const doc = await tx.get<RecordDoc<'certificate'>>('certificates', fitting._id)
    if (!doc || doc.version !== fitting.version) throw new DomainError('busy')
    const { birth, id } = person
    await writeRecord(
      tx,
      world,
      doc,
      withHolder(recordOf(world, doc), { name, idNumber: id, birth }),
      `bound-by-${actor.id}`,
    )
    await tx.update('certificates', doc._id, { set: { holderIndex: actor.holder } })
  })
  return { certificateId: fitting._id }
}
