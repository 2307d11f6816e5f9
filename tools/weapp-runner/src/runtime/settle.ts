const QUIET = 12
const LONGEST = 300

let lastUpdate = 0

/** Called at every setData. */
export const updated = () => { lastUpdate = Date.now() }

/**
 * Waits, after something the automator did, until the app has stopped updating its view. A person sees what
 * a tap did before the next one; without this a test would tap faster than any finger.
 */
export async function settled(): Promise<void> {
  const began = Date.now()
  const pause = () => new Promise<void>((resolve) => { setTimeout(resolve, QUIET) })
  do await pause(); while (Date.now() - lastUpdate < QUIET && Date.now() - began < LONGEST)
}
