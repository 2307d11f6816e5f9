import { deemAccepted } from './deemed'
import { removeOldDrafts } from './drafts'
import { remindMoves } from './moves'
import type { OutsideWorld, World } from './ports'
import { removeFiles, type FileDoc } from './uploads'

const day = 86_400_000
/** How long things may lie: a ticket that was never used, an upload that no case names (PIPL 19: shortest time). */
const keepFor = { ticket: day, unclaimed: 30 * day, identity: day }

async function oldFiles(world: World): Promise<number> {
  const now = world.now()
  const [tickets, accepted] = await Promise.all([
    world.db.find<FileDoc>('files', { state: 'ticket', createdAt: { lt: now - keepFor.ticket } }, { limit: 200 }),
    world.db.find<FileDoc>('files', { state: 'accepted', createdAt: { lt: now - keepFor.identity } }, { limit: 200, order: [['createdAt', 'asc']] }),
  ])
  const identity = accepted.filter(({ place }) => place.startsWith('identity/'))
  const stale = accepted.filter(({ place, createdAt }) => !place.startsWith('identity/') && createdAt < now - keepFor.unclaimed)
  const unclaimed: FileDoc[] = []
  for (const file of stale) {
    const [cases, drafts] = await Promise.all([world.db.count('cases', { fileIds: file._id }), file.drafts ? world.db.count('drafts', { _id: { in: file.drafts } }) : 0])
    if (cases + drafts === 0) unclaimed.push(file)
  }
  return removeFiles(world, [...tickets, ...identity, ...unclaimed])
}

/** Removes what has run out, reminds of waiting moves and accepts what the law deems accepted. */
export async function cleanUp(world: OutsideWorld): Promise<{ files: number; records: number; accepted: number }> {
  const now = world.now()
  const drafts = await removeOldDrafts(world)
  const files = await oldFiles(world)
  const records = await Promise.all(['sessions', 'codes', 'counters', 'guesses', 'readings', 'messages'].map((name) => world.db.remove(name, { expiresAt: { lt: now } })))
  await remindMoves(world)
  return { files, records: records.reduce((sum, count) => sum + count, drafts), accepted: await deemAccepted(world) }
}
