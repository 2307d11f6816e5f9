import { readdirSync } from 'node:fs'
import { fieldKinds } from './index'

const files = readdirSync(__dirname)

test('a kind of field is one file, one test and one line in the list', () => {
  const own = files.filter((file) => !/^(index|kind)\.|\.test\.ts$/.test(file)).map((file) => file.replace('.ts', ''))
  expect(own.sort()).toEqual(Object.keys(fieldKinds).sort())
  for (const name of own) expect(files).toContain(`${name}.test.ts`)
})
test('each is listed under its own name', () => {
  for (const [name, kind] of Object.entries(fieldKinds)) expect(kind.kind).toBe(name)
})
