import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { applyContract } from '../../shared/contracts'
import { errorTexts } from '../../shared/errors'
import { services } from '../../shared/services'
import { allContracts as contracts } from '../kit/contracts'
import { defOf, valid, wrongFor, type Schema } from './generators'

const all = contracts.map((contract) => [contract.name, contract] as const)

/** The object schemas that an input may be: itself, or the members of a union. */
const objects = (schema: Schema): Schema[] =>
  defOf(schema).type === 'union' ? defOf(schema).options!.flatMap(objects) : [schema]

describe.each(all)('%s', (name, { input, output, errors, who }) => {
  test('takes what it says it takes', () => {
    fc.assert(
      fc.property(valid(input), (value) => input.safeParse(value).success),
      { numRuns: 30 },
    )
  })
  test('refuses any member that it does not know', () => {
    fc.assert(
      fc.property(valid(input), fc.string({ minLength: 1, maxLength: 12 }), fc.jsonValue(), (value, key, extra) => {
        fc.pre(!objects(input).some((one) => key in defOf(one).shape!) && key !== '__proto__')
        expect(input.safeParse({ ...(value as object), [key]: extra }).success).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
  test('refuses a member of the wrong type, and never throws', () => {
    for (const schema of objects(input)) {
      for (const [key, member] of Object.entries(defOf(schema).shape!)) {
        fc.assert(
          fc.property(valid(schema), wrongFor(member), (value, wrong) => {
            expect(schema.safeParse({ ...(value as object), [key]: wrong }).success).toBe(false)
          }),
          { numRuns: 12 },
        )
      }
    }
  })
  test.each([[null], ['{}'], [[]], [0], [undefined]])('refuses %j for an input', (value) =>
    expect(input.safeParse(value).success).toBe(false),
  )
  test('answers nothing that it does not declare', () => {
    for (const schema of objects(output)) {
      fc.assert(
        fc.property(valid(schema), (value) => !schema.safeParse({ ...(value as object), stack: 'x' }).success),
        { numRuns: 5 },
      )
    }
  })
  test('is named like its file, says who may call, and answers errors of the closed list only', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(['public', 'person', 'verified', 'staff', 'system']).toContain(who)
    expect(errors.filter((code) => !(code in errorTexts))).toEqual([])
    expect(new Set(errors).size).toBe(errors.length)
  })
})

test('each service item has a contract of its own', () => {
  for (const code of Object.keys(services))
    expect(contracts.map(({ name }) => name)).toContain(applyContract(code).name)
})

test("whoever may decide or see pictures is checked against the session's record", () => {
  const staff = contracts.filter(({ who, name }) => who === 'staff' && name !== 'review-queue')
  expect(staff.filter(({ fresh }) => !fresh).map(({ name }) => name)).toEqual([])
})

test('the table of the README names exactly the contracts, with who may call them', () => {
  const rows = readFileSync(join(__dirname, '../../shared/contracts/README.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]/.test(line))
  const listed = rows.flatMap((row) => {
    const [, names, who] = row.split('|').map((cell) => cell.trim())
    const every = (name: string) =>
      name === 'apply-<code>' ? Object.keys(services).map((code) => applyContract(code).name) : [name]
    return names!.split(', ').flatMap((name) => every(name).map((one) => `${one} ${who}`))
  })
  expect(listed.sort()).toEqual(contracts.map(({ name, who }) => `${name} ${who}`).sort())
})
