import { remindMoves } from '../accounts/account-moves'
import { logCrash } from '../call/log'
import type { OutsideWorld, World } from '../call/types'
import { removeOldDrafts } from '../cases/drafts/remove'
import { day, firstLook, isIdentity, type FileDoc } from '../files/file'
import { isNamed, letGo, removeFiles } from '../files/let-go'
import * as deeming from '../cases/steps/deemed-acceptance'
import { telling } from './telling'

const page = 200
const atOnce = 20
/** What is left after so many pages waits for the next run. */
const mostPages = 10
/** Later than any clock: what a case names stays with it. */
const never = Number.MAX_SAFE_INTEGER
/** A living draft is asked again so often; one that is removed takes its files along. */
const again = 7 * day
/** A file that could not be deleted keeps nothing behind it waiting. */
const retry = day / 24

/** Deletes a file whose time is over, or says when it is looked at again. */
async function look(world: World, file: FileDoc): Promise<number> {
  const lookAgain = async (lookAt: number, state = file.state) => {
    await world.db.update('files', { _id: file._id, state: file.state }, { set: { state, lookAt } })
    return 0
  }
  const { state, drafts = [] } = file
  if (state !== 'removed' && firstLook(file) > world.now()) return lookAgain(firstLook(file))
  if (state === 'ticket' || isIdentity(file)) return removeFiles(world, [file])
  if (await isNamed(world, file)) return lookAgain(never, 'accepted')
  if (state === 'removed') return removeFiles(world, [file])
  if ((await world.db.count('drafts', { _id: { in: drafts } })) > 0) return lookAgain(world.now() + again)
  return letGo(world, [file])
}

/** Every file that is looked at leaves the queue: deleted, or put later. */
async function oldFiles(world: World): Promise<number> {
  const now = world.now()
  // Files from before they had `lookAt` join the queue.
  await world.db.update('files', { lookAt: null }, { set: { lookAt: now } })
  let removed = 0
  for (let pages = 0; pages < mostPages; pages += 1) {
    const files = await world.db.find<FileDoc>(
      'files',
      { lookAt: { lte: now } },
      { order: [['lookAt', 'asc']], limit: page },
    )
    for (let at = 0; at < files.length; at += atOnce) {
      const counts = await Promise.all(
        files.slice(at, at + atOnce).map((file) =>
          look(world, file).catch(async (error: unknown) => {
            logCrash('housekeeping', file._id, error)
            await world.db.update('files', { _id: file._id }, { set: { lookAt: now + retry } })
            return 0
          }),
        ),
      )
      for (const count of counts) removed += count
    }
    if (files.length < page) break
  }
  return removed
}

const deemAccepted = telling(deeming.deemAccepted)

/** Accepts what the law deems accepted; answers how many cases it was. */
async function acceptOverdue(world: World): Promise<number> {
  let accepted = 0
  for (const caseId of await deeming.overdueForAcceptance(world)) if (await deemAccepted(world, caseId)) accepted += 1
  return accepted
}

/** Removes what has run out, reminds of waiting moves and accepts what the law deems accepted. */
export async function cleanUp(world: OutsideWorld): Promise<{ files: number; records: number; accepted: number }> {
  const now = world.now()
  const drafts = await removeOldDrafts(world)
  const files = await oldFiles(world)
  const records = await Promise.all(
    ['sessions', 'codes', 'counters', 'guesses', 'readings', 'messages'].map((name) =>
      world.db.remove(name, { expiresAt: { lt: now } }),
    ),
  )
  await remindMoves(world)
  const all = records.reduce((sum, count) => sum + count, drafts)
  return { files, records: all, accepted: await acceptOverdue(world) }
}
