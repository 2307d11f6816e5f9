import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../src/index'
import { documentOf, INDEXES } from './documents'

/** How fast all state leaves and comes back, in documents per second. */
export async function moves(documents: number): Promise<Record<string, number>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-state-'))
  const open = (name: string, collections: object[]) =>
    startLocalCloud({ data: join(data, name), port: 0, quiet: true, timers: false, collections: collections as never })
  const from = await open('from', [{ name: 'cases', indexes: INDEXES }])
  const timed = async (work: () => unknown) => {
    const at = performance.now()
    await work()
    return Math.round((documents / (performance.now() - at)) * 1000)
  }
  const load = await timed(() =>
    from.load(
      'cases',
      (function* () {
        for (let i = 0; i < documents; i++) yield documentOf(i)
      })(),
    ),
  )
  const out = await timed(() => from.exportTo(join(data, 'export')))
  await from.stop()
  const to = await open('to', [])
  const back = await timed(() => to.importFrom(join(data, 'export')))
  await to.stop()
  rmSync(data, { recursive: true })
  return { documents, 'load docs/s': load, 'export docs/s': out, 'import docs/s': back }
}
