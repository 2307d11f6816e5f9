import { addDays, dayOf, instantOf } from '../../../shared/calendar'
import { DomainError } from '../../../shared/errors'
import { partKey } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { useOnce } from '../accounts/counters'
import { logCrash } from '../call/log'
import type { OutsideWorld } from '../call/types'
import type { CaseDoc } from '../cases/case'
import { pinnedDefinition } from '../cases/definitions'
import { papersOf, sealPapers, type PapersRead } from '../cases/papers-read'
import { placeOfBytes, type FileDoc } from '../files/file'
import { filesOf, pictureOf } from '../files/stored'
import type { PaperReader } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { valuesIn } from './paper-values'

/** Cases of one run, and how long an outage puts a case off. */
const atOnce = 20
const later = 10 * 60_000

/** Pages that an authority may have read in a day: WeChat counts and charges each. */
const dailyPages = () => Number(process.env.DLYZ_OCR_DAILY ?? 500)

type Reading = PapersRead[string]

/** How the pages of a definition are read, by place; portraits and vehicles are looked at by people alone. */
function readersOf({ materials }: ServiceDefinition): Map<string, PaperReader> {
  const licences: Partial<Record<string, PaperReader>> = {
    'driving-licence': 'driverLicense',
    'vehicle-licence': 'vehicleLicense',
  }
  return new Map(
    materials.flatMap(({ id, shows = '', parts }) =>
      parts
        .filter(({ photo }) => photo.kind === 'document')
        .map((part) => [partKey(id, part.id), licences[shows] ?? 'printedText'] as const),
    ),
  )
}

/** Thrown when today's budget of an authority is used up. */
class BudgetUsed extends Error {}

/** What a page says: from the file where it was read before, else by the provider, counted. */
async function readingOf(world: OutsideWorld, authority: string, reader: PaperReader, file: FileDoc): Promise<Reading> {
  const place = placeOfBytes(file._id, 'read')
  if (file.read) return open<Reading>(world.keys, place, file.read)
  if (!(await useOnce(world, 'papers', authority, dailyPages()))) throw new BudgetUsed()
  const read = await world.ask.paper(reader, await pictureOf(world, file)).then(
    (text): Reading => ('values' in text ? text.values : valuesIn(text.lines)),
    (error: unknown) => {
      if (error instanceof DomainError && error.code === 'ocr-unreadable') return null
      throw error
    },
  )
  await world.db.update('files', { _id: file._id }, { set: { read: seal(world.keys, place, read) } })
  return read
}

/** Reads the pages of a case that were not looked at yet; answers with what is known now, and when to go on. */
async function readCase(world: OutsideWorld, doc: CaseDoc): Promise<{ papers: PapersRead; papersAt: number | null }> {
  const pinned = await pinnedDefinition(world, doc.definitionHash)
  const readers = pinned ? readersOf(pinned.definition) : new Map<string, PaperReader>()
  const papers: Record<string, Reading> = { ...papersOf(world, doc) }
  const open = Object.entries(doc.files).flatMap(([place, ids]) => {
    const reader = readers.get(place)
    return reader ? ids.filter((id) => !(id in papers)).map((id) => ({ id, reader })) : []
  })
  const files = await filesOf(
    world,
    open.map(({ id }) => id),
  )
  for (const { id, reader } of open) {
    const file = files.get(id)
    try {
      papers[id] = file ? await readingOf(world, doc.authority, reader, file) : null
    } catch (error) {
      if (error instanceof BudgetUsed) return { papers, papersAt: instantOf(addDays(dayOf(world.now()), 1)) }
      logCrash('papers-read', doc._id, error)
      return { papers, papersAt: world.now() + later }
    }
  }
  return { papers, papersAt: null }
}

/**
 * Reads the pages of cases that were handed in, the oldest first; a case waits for nothing of it. What is written is
 * conditional on the moment for which it was due, so that a resubmission meanwhile is read as well.
 */
export async function readPapers(world: OutsideWorld): Promise<{ cases: number }> {
  const due = await world.db.find<CaseDoc>(
    'cases',
    { papersAt: { lte: world.now() } },
    { order: [['papersAt', 'asc']], limit: atOnce },
  )
  for (const doc of due) {
    const { papers, papersAt } = await readCase(world, doc)
    const set = { papers: sealPapers(world, doc._id, papers), papersAt }
    await world.db.update('cases', { _id: doc._id, papersAt: doc.papersAt ?? null }, { set })
  }
  return { cases: due.length }
}
