import type { OutputOf } from '../../shared/contracts/contract'
import { definitionGet } from '../../shared/contracts/services'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { call } from './call'
import { readStored, writeStored } from './device-storage'

/** A resolved definition with the hash that pins it. */
export interface Pinned {
  hash: string
  /** Whose rules it has: two digits, '' for the national ones. */
  province: string
  definition: ServiceDefinition
}

const at = (hash: string) => `definition:${hash}`

function pin({ hash, province, definition }: OutputOf<typeof definitionGet>): Pinned {
  const pinned = { hash, province, definition: definition as unknown as ServiceDefinition }
  writeStored(at(hash), pinned)
  return pinned
}

/** The definition in force now for a province (two digits, '' = national). */
export const definitionNow = async (service: string, province = '', variant?: string): Promise<Pinned> =>
  pin(await call(definitionGet, { service, province, ...(variant ? { variant } : {}) }))

/** The definition with this hash, for ever the same and so kept on the device. */
export const definitionAt = async (hash: string): Promise<Pinned> =>
  readStored<Pinned>(at(hash)) ?? pin(await call(definitionGet, { hash }))
