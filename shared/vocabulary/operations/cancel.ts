import * as z from 'zod/mini'
import { withFacts } from '../../registry/record'
import type { OperationKind } from './kind'

export const cancelProps = z.strictObject({ op: z.literal('cancel') })

/** Cancels the 道路运输证 of a vehicle as a whole; a certificate of categories has `cancelCategories`. */
export const cancel: OperationKind<z.infer<typeof cancelProps>, 'vehicle'> = {
  on: ['vehicle'],
  apply: (_props, record) => withFacts(record, { status: 'cancelled' }),
  explain: (_props, { holder, facts }) =>
    facts.status === 'cancelled' ? [] : [`注销${holder.plate}的道路运输证${holder.transportNumber}`],
}
