import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const files = readdirSync(__dirname).filter((file) => file.endsWith('.svg'))
const index = readFileSync(join(__dirname, 'index.ts'), 'utf8')
const read = (file: string) => readFileSync(join(__dirname, file), 'utf8')

test.each(files)('%s weighs at most 3 KB and is a picture of 5 to 3', (file) => {
  expect(Buffer.byteLength(read(file))).toBeLessThanOrEqual(3072)
  const { width, height } = new Resvg(read(file))
  expect([width, height]).toEqual([600, 360])
})

test.each(files)('%s loads nothing from elsewhere', (file) => {
  expect(read(file).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|@font-face/)
})

test.each(files)('%s is found by its key', (file) => {
  expect(index).toContain(`'${file.replace('.svg', '')}':`)
  expect(index).toContain(`'./${file}'`)
})
