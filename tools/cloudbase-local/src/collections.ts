import { readFileSync } from 'node:fs'
import type { CollectionSpec, LocalCloudOptions } from './options'
import type { DocumentStore } from './store/document-store'

/** The declared collections, from the options or a JSON file `[{name, indexes: [{name, keys, unique}]}]`. */
export function collectionsOf(declared: LocalCloudOptions['collections']): CollectionSpec[] {
  if (declared === undefined) return []
  return typeof declared === 'string' ? (JSON.parse(readFileSync(declared, 'utf8')) as CollectionSpec[]) : declared
}

export function createCollections(store: DocumentStore, specs: CollectionSpec[]): void {
  for (const { name, indexes = [] } of specs) {
    store.createCollection(name)
    for (const index of indexes) store.ensureIndex(name, index)
  }
}
