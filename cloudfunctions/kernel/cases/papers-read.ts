import type { World } from '../call/types'
import { open, seal } from '../sealing/seal'
import type { CaseDoc } from './case'

/** What was read from the pages of a case, by file: values by register key, or nothing that could be read. */
export type PapersRead = Readonly<Record<string, Readonly<Record<string, string>> | null>>

const place = (id: string) => `cases/${id}/papers`
export const sealPapers = (world: World, id: string, papers: PapersRead): string => seal(world.keys, place(id), papers)
/** Nothing until the pages were looked at. */
export const papersOf = (world: World, { _id, papers }: Pick<CaseDoc, '_id' | 'papers'>): PapersRead =>
  papers ? open<PapersRead>(world.keys, place(_id), papers) : {}
