import { run } from '../src/run'
import type { Problem } from '../src'
import { pause } from './kit'

/** Tries of 20 ms; only a run that misses its problem uses them up. */
const PATIENCE = 1500

/** Runs a package until a problem that is looked for has come, and gives all there are then. */
export async function problemsOfRun(
  project: string,
  wanted: (problem: Problem) => boolean,
  engine: 'strict' | 'chromium' = 'strict',
): Promise<Problem[]> {
  const running = await run({ project, engine })
  for (let tries = 0; tries < PATIENCE && !running.problems.some(wanted); tries++) await pause(20)
  await running.stop()
  return running.problems
}
