import { randomBytes } from 'node:crypto'
import { KeyNotGiven, keyVariables, loadKeys, type KeyName } from './keys'
import { open, seal } from './seal'

const key = () => randomBytes(32).toString('base64')
const all: Record<string, string> = {
  DLYZ_KEY_FIELDS: `1:${key()}`,
  DLYZ_KEY_INDEX: key(),
  DLYZ_KEY_APPLICANT: key(),
  DLYZ_KEY_STAFF: key(),
  DLYZ_KEY_CHAIN: key(),
  DLYZ_KEY_VOUCHER: key(),
  DLYZ_KEY_VOUCHER_PUBLIC: `62.1:${key()}`,
}
const only = (...names: KeyName[]) =>
  loadKeys(Object.fromEntries(names.map((name) => [keyVariables[name], all[keyVariables[name]]])))

describe('a function uses the keys that it was given, and no others', () => {
  test.each<[KeyName, () => unknown]>([
    ['fields', () => seal(only('index'), 'place', 'value')],
    ['index', () => only('fields').blind('name', '马志强')],
    ['chain', () => only('fields').digest('note', '')],
    ['applicant', () => only('staff').sessionKey('person')],
    ['staff', () => only('applicant').sessionKey('staff')],
    ['voucher', () => only('voucherPublic').voucherSeed('62', 1)],
    ['voucherPublic', () => only('voucher').voucherPublic('62', 1)],
  ])('%s, when it is missing, is named by the error', (name, use) => {
    expect(use).toThrow(KeyNotGiven)
    expect(use).toThrow(keyVariables[name])
  })
  test('it may ask which it has', () => {
    expect([only('staff').has('staff'), only('staff').has('applicant')]).toEqual([true, false])
  })
  test('none is needed to start', () => expect(() => loadKeys({})).not.toThrow())
})

test.each([
  ['DLYZ_KEY_INDEX', 'c2hvcnQ='],
  ['DLYZ_KEY_FIELDS', '1:c2hvcnQ='],
  ['DLYZ_KEY_VOUCHER_PUBLIC', '62.1'],
])('%s that holds no key of 32 bytes stops the start', (variable, text) => {
  expect(() => loadKeys({ ...all, [variable]: text })).toThrow(`${variable}`)
})

test('the newest field key seals, older ones still open', () => {
  const old = only('fields')
  const sealed = seal(old, 'place', 'value')
  const next = loadKeys({ DLYZ_KEY_FIELDS: `${all.DLYZ_KEY_FIELDS},2:${all.DLYZ_KEY_INDEX}` })
  expect([next.fieldVersion, open(next, 'place', sealed)]).toEqual([2, 'value'])
  expect(() => open(old, 'place', seal(next, 'place', 'value'))).toThrow('no field key of version 2')
})
