import type { Db, Files, Outside } from '../outside/ports'
import type { Keys } from '../sealing/keys'

/** All that a function body may touch. */
export interface World {
  db: Db
  files: Files
  keys: Keys
  now(): number
  id(): string
}
/** A world with the services of others: only the functions that need them carry their clients. */
export type OutsideWorld = World & Outside

/** How a call reached the function. */
export interface Caller {
  channel: 'web' | 'weapp' | 'timer'
  address: string
  device: string
  openid?: string
  cookies: Record<string, string>
  secure: boolean
  origin?: string
}
