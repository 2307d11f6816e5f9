const HOP = 5
/** Turns of the timer queue without an update that count as quiet; an update may take several turns to arrive. */
const QUIET_HOPS = 4
const MOST_HOPS = 80

let updates = 0

/** Called at every setData. */
export const updated = () => {
  updates += 1
}

/**
 * Waits, after something the automator did, until the app has stopped updating its view. A person sees what
 * a tap did before the next one; without this a test would tap faster than any finger.
 */
export async function settled(): Promise<void> {
  let seen = updates
  for (let hop = 0, quiet = 0; hop < MOST_HOPS && quiet < QUIET_HOPS; hop++) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, HOP)
    })
    quiet = updates === seen ? quiet + 1 : 0
    seen = updates
  }
}
