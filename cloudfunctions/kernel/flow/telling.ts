import { logCrash } from '../call/log'
import type { World } from '../call/types'
import type { StepTaken } from '../cases/append'
import { writeEvent } from '../messages/messages'

/**
 * A step of casework as functions and timers take it: right after its event is written the same call writes the
 * message to the owner. The decision is made by then, so that a message that fails never fails it; a timer makes up
 * for it. Only `flow` may import `cases/steps`, which a gate holds, so that no function can forget the message.
 */
export const telling =
  <P extends unknown[], A>(step: (world: World, ...about: P) => Promise<StepTaken<A>>) =>
  async (world: World, ...about: P): Promise<A> => {
    const { answer, written } = await step(world, ...about)
    if (written)
      await writeEvent(world, written.doc, written.event).catch((error: unknown) =>
        logCrash('message', written.doc._id, error),
      )
    return answer
  }
