import { compiled } from './engine'
import { failed } from './errors'
import { RequestError, type Doc } from './values'

const GEO = /\$(near|nearSphere|geoWithin|geoIntersects|geoNear)\b/

const mentionsGeo = (filter: Doc) =>
  GEO.test(JSON.stringify(filter, (_key, value: unknown) => (value instanceof RegExp ? undefined : value)))

/** Decides whether a document matches a filter. Throws when the filter is not a valid one. */
export function matcher(filter: Doc | undefined): (doc: Doc) => boolean {
  if (!filter || Object.keys(filter).length === 0) return () => true
  if ('$where' in filter) throw failed('$where is not allowed in this context')
  let query: ReturnType<typeof compiled>
  try {
    query = compiled(filter)
  } catch (error) {
    if (mentionsGeo(filter)) throw failed('geo queries are not supported by cloudbase-local')
    throw error instanceof RequestError ? error : failed((error as Error).message)
  }
  return (doc) => {
    try {
      return query.test(doc as never)
    } catch (error) {
      throw error instanceof RequestError ? error : failed((error as Error).message)
    }
  }
}
