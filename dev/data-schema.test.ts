import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from './cloud'
import { claimData, dataSchema } from './data-schema'

let data: string
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'schema-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

/** A folder as versions before the first number left it. */
function leftByAnEarlierVersion(): void {
  const keys = { fields: { 1: 'a' }, index: 'b', applicant: 'c', staff: 'd', chain: 'e', voucher: 'f' }
  writeFileSync(join(data, 'product-secrets.json'), JSON.stringify(keys))
  writeFileSync(join(data, 'specimens.json'), JSON.stringify({ on: '2026-11-21', clerks: [] }))
  mkdirSync(join(data, 'files'))
}

test('a new folder gets the number of this version, and is opened again', () => {
  claimData(data)
  claimData(data)
  expect(JSON.parse(readFileSync(join(data, 'schema.json'), 'utf8'))).toEqual({ schema: dataSchema })
})

test('a folder of an earlier version stops the start with one sentence, and stays as it is', async () => {
  leftByAnEarlierVersion()
  const before = readdirSync(data)
  await expect(startProduct({ data, port: 0 })).rejects.toMatchObject({
    code: 'OTHER_DATA_SCHEMA',
    message: `数据目录里是第1版的数据，这一版要用第${dataSchema}版：运行 npm run reset 清空后再启动，或者用 --data 换一个目录。`,
  })
  expect(readdirSync(data)).toEqual(before)
})

test('so does one of a later version', () => {
  writeFileSync(join(data, 'schema.json'), JSON.stringify({ schema: dataSchema + 1 }))
  expect(() => claimData(data)).toThrow(`第${dataSchema + 1}版`)
})
