import { dayOf } from '../../shared/calendar'
import { eligibilityGet } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { services, serviceOf } from '../../shared/services'
import { action } from '../kernel/call/action'
import { appliedForBy } from '../kernel/cases/application'
import { holdingsOf } from '../kernel/cases/eligibility'
import { reachOf } from '../kernel/register/reach'
import { partyOf } from '../kernel/sealing/tokens'

export default action(eligibilityGet, async (world, { service }, { actor }) => {
  const asked = service === undefined ? Object.values(services) : [serviceOf(service)]
  const { kind } = partyOf(actor)
  const known = asked.filter((one) => one !== undefined).filter((one) => appliedForBy(one, kind))
  if (known.length === 0) throw new DomainError('not-found')
  const today = dayOf(world.now())
  if (!actor.holder) return { verified: false, today, subjects: [], services: [] }
  return { verified: true, today, ...(await holdingsOf(world, reachOf(actor), known)) }
})
