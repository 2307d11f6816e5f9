import { createStore } from '../../../client/store'

/** Counts decisions, so that the queue beside a case follows them. */
export const decisions = createStore(0)

/** A case has moved on. */
export const decided = (): void => decisions.set(decisions.get() + 1)
