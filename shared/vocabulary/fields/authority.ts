import * as z from 'zod/mini'
import { authorities } from '../../identity'
import { isText, type FieldKind } from './kind'

const props = z.strictObject({})
const known = (division: unknown) => authorities().find((one) => one.division === division)

/** The issuing authority that is to decide, by its division: asked where no certificate says it. */
export const authority: FieldKind<z.infer<typeof props>> = {
  kind: 'authority',
  props,
  parse: (answer): answer is string => isText(answer, 12),
  problem: (answer, { label }) => (known(answer) ? null : `请选${label}`),
  format: (answer) => known(answer)?.name ?? '',
}
