import { hostSync } from './host'

export interface RegionNode {
  code: string
  name: string
  children: RegionNode[]
}

let table: RegionNode[] | null = null

/** Provinces, cities and districts of the region picker, as the run was given them. */
export function regionTable(): RegionNode[] {
  table ??= hostSync('regions') as RegionNode[]
  return table
}
