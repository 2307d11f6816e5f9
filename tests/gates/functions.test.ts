import { deploymentProblems, LIMITS } from 'cloudbase-local'
import { functions, optionalSettings, variablesOf } from '../../cloudfunctions/functions'
import { bodyLimit } from '../../cloudfunctions/kernel/call/entry'
import { collections } from '../../cloudfunctions/kernel/outside/collections'
import type { Main } from '../../cloudfunctions/kernel/call/action'
import { buildFunctions } from '../../dev/build/functions'
import { deployment, devToolsConfig } from '../../dev/build/deployment'
import { completed } from '../../dev/secrets'
import { allContracts } from '../kit/contracts'
import { functionBudgetViolations, functionsInAll } from './kit/budget-of-functions'
import { pathsUnder, readText, root } from './kit/files'
import { actionFileViolations, keyUseViolations, pairingViolations, secretViolations } from './kit/functions'

const folders = [
  ...new Set(
    pathsUnder('cloudfunctions')
      .filter((path) => path.endsWith('/index.ts'))
      .map((path) => path.split('/')[1]!),
  ),
].filter((name) => name !== 'kernel')
beforeAll(() => buildFunctions())
const wiredTo = (name: string, home: string) => ({ name, function: home })

describe('every action has its function', () => {
  test('the table names the folders', () => expect(Object.keys(functions).sort()).toEqual([...folders].sort()))
  test('each contract is kept by the function that it names', async () => {
    const entries = await Promise.all(
      folders.map(async (folder) => {
        const { main } = (await import(`../../cloudfunctions/${folder}/index`)) as { main: Main }
        return { folder, contracts: main.contracts }
      }),
    )
    expect(pairingViolations(entries, allContracts)).toEqual([])
  })
  test('an action that is missing, wired to another function or named twice is noticed', () => {
    expect(
      pairingViolations(
        [
          { folder: 'cases', contracts: [wiredTo('case-list', 'cases')] },
          { folder: 'apply-a', contracts: [wiredTo('apply-b', 'apply-b')] },
          { folder: 'ping', contracts: [wiredTo('ping', 'ping')] },
        ],
        [wiredTo('case-list', 'cases'), wiredTo('case-get', 'cases'), wiredTo('apply-b', 'apply-b')].concat(
          wiredTo('case-list', 'cases'),
        ),
      ),
    ).toEqual([
      'cloudfunctions/apply-a keeps apply-b, which belongs to apply-b',
      'no function keeps the contract case-get',
      'ping has no contract',
      'two contracts are named case-list',
    ])
  })
  test('each action is a file of its name', () =>
    expect(actionFileViolations(pathsUnder('cloudfunctions'), allContracts)).toEqual([]))
  test('a missing file and one of another name are noticed', () => {
    const paths = ['cloudfunctions/cases/index.ts', 'cloudfunctions/cases/list.ts', 'cloudfunctions/apply-a/index.ts']
    expect(actionFileViolations(paths, [wiredTo('case-list', 'cases'), wiredTo('apply-a', 'apply-a')])).toEqual([
      'cloudfunctions/cases/case-list.ts is missing',
      'cloudfunctions/cases/list.ts is no action of its function',
    ])
  })
})

describe('a function knows its own secrets only', () => {
  test('as the table says', () => expect(secretViolations(functions, allContracts)).toEqual([]))
  test('the voucher key signs in two functions, the public halves are all that verifying takes', () => {
    const knowing = (key: string) =>
      Object.keys(functions).filter((name) => functions[name]!.keys.includes(key as never))
    expect(knowing('voucher').sort()).toEqual(['decide', 'papers'])
    expect(functions.verify!.keys).toEqual(['voucherPublic'])
    expect(functions.catalogue!.keys).toEqual([])
  })
  test.each([
    ['a voucher key in cases', { keys: ['voucher'] }, 'public', ['cases may not know the voucher key']],
    [
      'both token keys in one',
      { keys: ['applicant', 'staff'] },
      'staff',
      ['cases knows the token keys of applicants and of staff'],
    ],
    ['a caller that it cannot know', { keys: [] }, 'verified', ['cases lacks the applicant key that case-list needs']],
    [
      "the providers' credentials",
      { keys: [], settings: ['sms'] },
      'public',
      ["cases may not know the providers' credentials"],
    ],
    [
      'a system action without a timer',
      { keys: [] },
      'system',
      ['cases has a timer without a system action, or the other way round'],
    ],
  ] as const)('%s is noticed', (_name, plan, who, violations) => {
    expect(secretViolations({ cases: plan }, [{ ...wiredTo('case-list', 'cases'), who }])).toEqual(violations)
  })
})

describe('what was built uses the keys that it is given, and no others', () => {
  test('each function', () => {
    const violations = Object.entries(functions).flatMap(([name, plan]) =>
      keyUseViolations(name, plan, readText(`dist/cloudfunctions/${name}/index.js`)),
    )
    expect(violations).toEqual([])
  })
  test('a key too few and a key too many are noticed', () => {
    const bundle = 'e(openBytes,"openBytes");i.keys.blind("name",t)'
    expect(keyUseViolations('cases', { keys: ['fields', 'chain'] }, bundle)).toEqual([
      'cases uses the index key, which it is not given',
      'cases is given the chain key for nothing',
    ])
  })
})

describe('a deployment fits an environment', () => {
  // Three generations of field keys, two of voucher keys, and settings of a generous length.
  const keys = completed({})
  const valueOf = (variable: string): string => {
    const value = keys[variable] ?? 's'.repeat(80)
    if (variable === 'DLYZ_KEY_FIELDS') return [value, value, value].join()
    return variable === 'DLYZ_KEY_VOUCHER_PUBLIC' ? [value, value].join() : value
  }
  test('functions and their variables, with what is to come', () =>
    expect(functionBudgetViolations(functions, valueOf)).toEqual([]))
  test('functions that are here already are not counted twice', () => {
    expect(functionsInAll(['session'])).toBe(16 + 9)
    expect(functionsInAll(['session', 'fleet', 'apply-a'])).toBe(16 + 9)
    expect(functionsInAll(Array.from({ length: 18 }, (_, n) => `apply-${n}`))).toBe(18 + 8)
  })
  test('too many functions, too many variables and a timer of five fields are noticed', () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`f${n}`, { keys: [] }]))
    expect(functionBudgetViolations(many, valueOf)).toEqual(['49 functions with those to come, at most 48'])
    expect(functionBudgetViolations({ cases: { keys: ['index'] } }, () => 'x'.repeat(4096))).toEqual([
      'cases: 4110 bytes of variables, at most 4096',
    ])
    const timer = { name: 'often', cron: '0 2 * * *' }
    expect(functionBudgetViolations({ remind: { keys: [], timer } }, valueOf)).toEqual([
      'remind: “0 2 * * *” has not seven fields',
    ])
  })
  test('collections and indexes', () => expect(deploymentProblems({ data: '', collections })).toEqual([]))
  test('the body of a call', () => expect(bodyLimit).toBeLessThanOrEqual(LIMITS.eventBytes))
  test('what was built: packages, timers', () =>
    expect(deploymentProblems({ data: '', functions: `${root}/dist/cloudfunctions` })).toEqual([]))
})

describe('the deployment is written from the table', () => {
  test('each function with its own variables, as placeholders', () => {
    const written = Object.fromEntries(deployment().functions.map(({ name, envVariables }) => [name, envVariables]))
    expect(written.verify).toEqual({
      DLYZ_KEY_VOUCHER_PUBLIC: '{{env.DLYZ_KEY_VOUCHER_PUBLIC}}',
      DLYZ_VOUCHER_PREFIX: '{{env.DLYZ_VOUCHER_PREFIX}}',
    })
    for (const [name, plan] of Object.entries(functions))
      expect([name, Object.keys(written[name]!)]).toEqual([
        name,
        variablesOf(plan).filter((variable) => !optionalSettings.includes(variable)),
      ])
  })
  test('a setting with a default stands there when it is set', () => {
    const DLYZ_VOUCHER_KEYS = '[{"serial":2,"from":"2027-01-01"}]'
    const { functions: all } = deployment({ DLYZ_VOUCHER_KEYS, DLYZ_SMS_ENDPOINT: '' })
    const papers = all.find(({ name }) => name === 'papers')!
    expect(papers.envVariables).toMatchObject({ DLYZ_VOUCHER_KEYS })
    expect(all.flatMap(({ envVariables }) => Object.keys(envVariables))).not.toContain('DLYZ_SMS_ENDPOINT')
  })
  test("WeChat DevTools' own file holds timer and open APIs", () => {
    expect(devToolsConfig(functions.deliver!)).toEqual({
      timeout: 60,
      memorySize: 256,
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [{ name: 'minutely', type: 'timer', config: '0 * * * * * *' }],
    })
  })
})
