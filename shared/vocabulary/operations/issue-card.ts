import * as z from 'zod/mini'
import { holds } from '../../rules'
import { conditionSchema, type Condition } from '../condition'
import { heldCategories } from '../../registry/certificate'
import type { Decision, OperationKind, RegisterRecord } from './kind'

export const issueCardProps = z.strictObject({
  op: z.literal('issueCard'),
  /** Why the card is printed: 补发, 换发 … */
  why: z.string(),
  /** Why the card before it stops to count; absent when there is nothing to say. */
  voids: z.optional(z.string()),
  when: z.optional(conditionSchema),
})
type Props = z.infer<typeof issueCardProps>

// Conditions look at the categories as they were when the application was made.
const wanted = ({ when }: Props, { certificate }: RegisterRecord, { answers, variant, held }: Decision) =>
  holds(when as Condition | undefined, { answers, variant: variant ?? '', held: held ?? heldCategories(certificate) })

/** Records a newly printed card; the earlier one no longer counts. */
export const issueCard: OperationKind<Props> = {
  apply: (props, record, decision) => {
    if (!wanted(props, record, decision)) return record
    const { certificate } = record
    const card = { on: decision.day, why: props.why, ...(props.voids ? { voids: props.voids } : {}) }
    return { ...record, certificate: { ...certificate, cards: (certificate.cards ?? []).concat(card) } }
  },
  explain: (props, record, decision) =>
    wanted(props, record, decision) ? [`制发新证（${props.why}）${props.voids ? `，原证${props.voids}` : ''}`] : [],
}
