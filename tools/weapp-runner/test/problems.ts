import { startRunner, type Problem } from '../src'
import { run } from '../src/run'
import { pause } from './kit'

/** Tries of 20 ms; only a run that misses its problem uses them up. */
const PATIENCE = 1500

interface Running {
  problems: Problem[]
  stop(): Promise<void>
}

async function waitFor(running: Running, wanted: (problem: Problem) => boolean): Promise<Problem[]> {
  for (let tries = 0; tries < PATIENCE && !running.problems.some(wanted); tries++) await pause(20)
  await running.stop()
  return running.problems
}

/** Runs a package until a problem that is looked for has come, and gives all there are then. */
export const problemsOfRun = async (
  project: string,
  wanted: (problem: Problem) => boolean,
  engine: 'strict' | 'chromium' = 'strict',
): Promise<Problem[]> => waitFor(await run({ project, engine }), wanted)

/** The same in a process of its own. */
export const problemsApart = async (project: string, wanted: (problem: Problem) => boolean): Promise<Problem[]> =>
  waitFor(await startRunner({ project }), wanted)
