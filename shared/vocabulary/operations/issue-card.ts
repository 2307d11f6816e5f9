import * as z from 'zod/mini'
import { holds } from '../../rules'
import { conditionSchema, type Condition } from '../condition'
import { cardText } from '../../registry/history'
import { withFacts, type RegisterRecord } from '../../registry/record'
import { partsInForce } from '../subjects'
import type { Decision, OperationKind } from './kind'

export const issueCardProps = z.strictObject({
  op: z.literal('issueCard'),
  /** Why the card is printed: 补发, 换发 … */
  why: z.string(),
  /** Why the card before it stops to count; absent when there is nothing to say. */
  voids: z.optional(z.string()),
  when: z.optional(conditionSchema),
})
type Props = z.infer<typeof issueCardProps>

type Printed = 'certificate' | 'vehicle'

// Conditions look at the parts as they were when the application was made.
const wanted = ({ when }: Props, record: RegisterRecord<Printed>, { answers, variant, parts }: Decision) =>
  holds(when as Condition | undefined, { answers, variant: variant ?? '', parts: parts ?? partsInForce(record) })

/** Records a newly printed card; the earlier one no longer counts. */
export const issueCard: OperationKind<Props, Printed> = {
  on: ['certificate', 'vehicle'],
  apply: (props, record, decision) => {
    if (!wanted(props, record, decision)) return record
    const card = { on: decision.day, why: props.why, ...(props.voids ? { voids: props.voids } : {}) }
    return withFacts(record, { cards: [...(record.facts.cards ?? []), card] })
  },
  explain: (props, record, decision) => (wanted(props, record, decision) ? [cardText(props)] : []),
}
