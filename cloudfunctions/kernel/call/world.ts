import { randomBytes } from 'node:crypto'
import { cloudDb, cloudFiles } from '../outside/cloudbase'
import { loadKeys } from '../sealing/keys'
import type { World } from './types'

let made: World | undefined

/** The real world of this function instance, made at the first call and kept warm. */
export function world(): World {
  made ??= {
    db: cloudDb(),
    files: cloudFiles(),
    keys: loadKeys(process.env),
    now: () => Date.now(),
    id: () => randomBytes(15).toString('base64url'),
  }
  return made
}
