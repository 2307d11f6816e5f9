import { dayOf } from '../../shared/calendar'
import { definitionCompare } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { mainlandProvinces } from '../../shared/identity/divisions'
import { serviceOf } from '../../shared/services'
import { compareProvinces, provincesWithOwn } from '../../shared/services/compare'
import { action } from '../kernel/call/action'

const exists = (province: string) => province === '' || mainlandProvinces.some(({ code }) => code === province)

export default action(definitionCompare, (world, { service, left, right }) => {
  const of = serviceOf(service)
  if (!of || !exists(left) || !exists(right)) throw new DomainError('not-found')
  const today = dayOf(world.now())
  return Promise.resolve({
    today,
    own: provincesWithOwn(of, today),
    sections: compareProvinces(of, [left, right], today),
  })
})
