import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the documents of a data folder look like. Whoever changes a stored shape raises it: until the first release a
 * folder of another number is emptied (`npm run reset`), from then on it is migrated.
 */
export const dataSchema = 2

/** A data folder that this version cannot go on with. */
class OtherDataSchema extends Error {
  readonly code = 'OTHER_DATA_SCHEMA'
}

const fileOf = (data: string) => join(data, 'schema.json')
const isNew = (data: string) => !existsSync(data) || readdirSync(data).length === 0

/** Folders made before there was a number have none: they count as the first. */
function schemaOf(data: string): number {
  if (!existsSync(fileOf(data))) return 1
  return (JSON.parse(readFileSync(fileOf(data), 'utf8')) as { schema: number }).schema
}

/**
 * Marks a new data folder with the schema of this version, and lets an old one be only if it has the same.
 * @throws OtherDataSchema with one sentence that says what to do; the folder stays as it is
 */
export function claimData(data: string): void {
  if (isNew(data)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(fileOf(data), JSON.stringify({ schema: dataSchema }))
    return
  }
  const found = schemaOf(data)
  if (found !== dataSchema)
    throw new OtherDataSchema(
      `数据目录里是第${found}版的数据，这一版要用第${dataSchema}版：运行 npm run reset 清空后再启动，或者用 --data 换一个目录。`,
    )
}
