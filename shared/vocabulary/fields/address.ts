import * as z from 'zod/mini'
import { addressProblems, readAddress, showAddress } from '../../identity/postal-address'
import { isText, type FieldKind } from './kind'

const props = z.strictObject({})

/** Where something is sent to. The answer is the one text of a postal address (`writeAddress`). */
export const address: FieldKind<z.infer<typeof props>> = {
  kind: 'address',
  props,
  parse: (answer): answer is string => isText(answer, 400) && readAddress(answer) !== undefined,
  problem: (answer, { label }, { divisionName }) => {
    const read = readAddress(answer)
    if (!read) return `请选${label}`
    return addressProblems(read, divisionName)[0]?.message ?? null
  },
  format: (answer) => {
    const read = readAddress(answer)
    return read ? showAddress(read) : ''
  },
}
