import { phoneChange } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { accountOf, personalOf, phoneIndexOf, sealPersonal } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { useCode } from '../kernel/accounts/codes'
import { DuplicateKey } from '../kernel/outside/ports'

export default action(phoneChange, async (world, { oldCode, newPhone, newCode }, { actor }) => {
  const account = await accountOf(world, actor.id)
  const personal = personalOf(world, account)
  const phoneIndex = phoneIndexOf(world, newPhone)
  if ((await world.db.count('accounts', { phoneIndex })) > 0) throw new DomainError('phone-taken')
  await useCode(world, 'old-phone', personal.phone, oldCode)
  await useCode(world, 'new-phone', newPhone, newCode)
  const set = { phoneIndex, sealed: sealPersonal(world, account._id, { ...personal, phone: newPhone }) }
  await world.db
    .update('accounts', { _id: account._id, phoneIndex: account.phoneIndex }, { set })
    .catch((error: unknown) => {
      throw error instanceof DuplicateKey ? new DomainError('phone-taken') : error
    })
  return { done: true as const }
})
