import { failed } from '../errors'
import { clone, isDoc } from '../values'
import type { Operator } from './operator'

export const set: Operator = { apply: (place, operand) => place.set(clone(operand)) }

export const unset: Operator = { onlyExisting: true, apply: (place) => place.unset() }

export const currentDate: Operator = {
  check(path, operand) {
    if (operand === true || (isDoc(operand) && operand.$type === 'date')) return
    throw failed(`$currentDate at ${path} takes true or {$type: 'date'} here`)
  },
  apply: (place, _operand, { now }) => place.set(new Date(now())),
}
