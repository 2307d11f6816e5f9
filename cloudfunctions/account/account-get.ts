import { accountGet } from '../../shared/contracts'
import { maskId, maskPhone } from '../../shared/identity'
import { accountOf, accountView, personalOf } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { pendingMove } from '../kernel/accounts/account-moves'

export default action(accountGet, async (world, _input, { actor }) => {
  const account = await accountOf(world, actor.id)
  const { idNumber } = personalOf(world, account)
  const { terms = '', privacy = '' } = account.agreements[account.agreements.length - 1] ?? {}
  const move = await pendingMove(world, account)
  return {
    ...accountView(world, account),
    agreements: { terms, privacy },
    ...(idNumber ? { idNumber: maskId(idNumber) } : {}),
    ...(move ? { pendingMove: { id: move._id, toPhone: maskPhone(move.toPhone), effectiveAt: move.effectiveAt } } : {}),
  }
})
