import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personOf } from './people'
import { documentsOf, withoutFolder, writeSpecimens } from './write-all'

const people = [personOf('ma'), personOf('wang')]
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specimens-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('drawing that was stopped goes on with those whose documents are not whole', () => {
  mkdirSync(join(folder, people[0]!.name))
  mkdirSync(join(folder, `${people[1]!.name}.part`))
  expect(withoutFolder(folder, people)).toEqual([people[1]])
})
test("a person's folder holds every document when it appears, and is told then", async () => {
  const told: string[] = []
  await writeSpecimens(folder, [people[0]!], (written) => {
    told.push(written)
    expect(readdirSync(written).sort()).toEqual(Object.keys(documentsOf(people[0]!)).sort())
  })
  expect(told).toEqual([join(folder, people[0]!.name)])
  expect(readdirSync(folder)).toEqual([people[0]!.name])
})
