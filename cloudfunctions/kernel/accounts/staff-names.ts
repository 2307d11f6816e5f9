import type { World } from '../call/types'
import type { StaffDoc } from './staff'

/** A name changes seldom and only by a command, so that a warm instance asks for each once in a while. */
const keptFor = 10 * 60_000
const known = new Map<string, { name: string; until: number }>()

/** The names of clerks by their ids; a clerk whose account is gone is 工作人员. */
export async function staffNames(world: World, ids: readonly string[]): Promise<(id: string) => string> {
  const now = world.now()
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !((known.get(id)?.until ?? 0) > now))
  if (missing.length > 0) {
    const found = await world.db.find<StaffDoc>('staff', { _id: { in: missing } }, { fields: ['_id', 'name'] })
    found.forEach(({ _id, name }) => known.set(_id, { name, until: now + keptFor }))
  }
  const names = new Map(wanted.map((id) => [id, known.get(id)?.name]))
  return (id) => names.get(id) ?? '工作人员'
}
