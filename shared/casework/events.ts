import * as z from 'zod/mini'

/** Who did it. `person` ids and `staff` ids are opaque; nothing here names anybody. */
export interface EventActor {
  kind: 'person' | 'staff' | 'system'
  id: string
}

/** Facts of an event: codes, field ids and keyed digests, never personal data. */
const facts = {
  submitted: z.strictObject({ digest: z.string() }),
  resubmitted: z.strictObject({ digest: z.string(), changed: z.array(z.string()) }),
  'correction-requested': z.strictObject({ items: z.array(z.string()), digest: z.string() }),
  /** The notice was a mistake: the applicant has nothing to mend. */
  'correction-withdrawn': z.strictObject({}),
  accepted: z.strictObject({}),
  'deemed-accepted': z.strictObject({}),
  refused: z.strictObject({ reason: z.string(), digest: z.string() }),
  withdrawn: z.strictObject({}),
  'examination-started': z.strictObject({}),
  suspended: z.strictObject({ reason: z.string(), digest: z.string() }),
  resumed: z.strictObject({}),
  graded: z.strictObject({
    grade: z.string(),
    points: z.number(),
    bonus: z.optional(z.number()),
    cycleEnd: z.string(),
    rule: z.string(),
    proposed: z.string(),
    voucher: z.string(),
    digest: z.string(),
  }),
  /**
   * `keys` names the register values that were corrected, `kept` the fields whose answers were not taken over; never
   * the values.
   */
  approved: z.strictObject({
    digest: z.string(),
    keys: z.optional(z.array(z.string())),
    kept: z.optional(z.array(z.string())),
  }),
  /** Approved, and a card is to be made. */
  'approved-for-card': z.strictObject({ digest: z.string(), kept: z.optional(z.array(z.string())) }),
  rejected: z.strictObject({ reason: z.string(), digest: z.string() }),
  'card-ready': z.strictObject({ digest: z.string() }),
  'card-shipped': z.strictObject({ digest: z.string() }),
  'card-received': z.strictObject({}),
}

export type EventType = keyof typeof facts
export const eventTypes = Object.keys(facts) as EventType[]
export type EventFacts<T extends EventType> = z.infer<(typeof facts)[T]>

/** One entry of a case's history. `chain` binds it to all entries before it. */
export interface CaseEvent<T extends EventType = EventType> {
  seq: number
  type: T
  /** Milliseconds since 1970. */
  at: number
  by: EventActor
  facts: EventFacts<T>
  chain: string
}

/** Parses an event's facts; an unknown member is an error, so that nothing personal slips in. */
export const parseFacts = <T extends EventType>(type: T, value: unknown): EventFacts<T> =>
  facts[type].parse(value) as EventFacts<T>
