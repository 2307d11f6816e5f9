import { definitionGet } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { serviceOf } from '../../shared/services'
import { action } from '../kernel/call/action'
import { currentDefinition, storeDefinition, pinnedDefinition } from '../kernel/cases/definitions'

export default action(definitionGet, async (world, input) => {
  if ('hash' in input) {
    const kept = await pinnedDefinition(world, input.hash)
    if (!kept) throw new DomainError('not-found')
    return kept
  }
  const service = serviceOf(input.service)
  const found = service && currentDefinition(world, service, input.province ?? '', input.variant)
  if (!found) throw new DomainError('not-found')
  await storeDefinition(world, found)
  return found
})
