import { definitionGet } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { serviceOf } from '../../shared/services'
import { action } from '../kernel/call/action'
import { current, keep, pinned } from '../kernel/cases/definitions'

export const main = action(definitionGet, async (world, input) => {
  if ('hash' in input) {
    const kept = await pinned(world, input.hash)
    if (!kept) throw new DomainError('not-found')
    return kept
  }
  const service = serviceOf(input.service)
  const found = service && current(world, service, input.province ?? '', input.variant)
  if (!found) throw new DomainError('not-found')
  await keep(world, found)
  return found
})
