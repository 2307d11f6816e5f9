import { dayOf } from '../../shared/calendar'
import { eligibilityGet } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { services, serviceOf } from '../../shared/services'
import { action } from '../kernel/call/action'
import { holdingsOf } from '../kernel/cases/eligibility'

export default action(eligibilityGet, async (world, { service }, { actor }) => {
  const asked = service === undefined ? Object.values(services) : [serviceOf(service)]
  const known = asked.filter((one) => one !== undefined)
  if (known.length === 0) throw new DomainError('not-found')
  const today = dayOf(world.now())
  if (!actor.holder) return { verified: false, today, certificates: [], services: [] }
  return { verified: true, today, ...(await holdingsOf(world, actor.holder, known)) }
})
