import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import { publicKeys } from '../cloudfunctions/kernel/vouchers/signing'
import { provinces } from '../shared/identity'
import { completed } from './secrets'

const all = completed({})

test('keys that are there already are kept when the rest is made', () => {
  const again = completed({ DLYZ_KEY_VOUCHER: all.DLYZ_KEY_VOUCHER })
  expect(again.DLYZ_KEY_VOUCHER_PUBLIC).toBe(all.DLYZ_KEY_VOUCHER_PUBLIC)
  expect(again.DLYZ_KEY_INDEX).not.toBe(all.DLYZ_KEY_INDEX)
})

test('every province has the public half of its voucher key', () => {
  const keys = publicKeys(loadKeys({ DLYZ_KEY_VOUCHER_PUBLIC: all.DLYZ_KEY_VOUCHER_PUBLIC }))
  expect(keys.map(({ province, serial }) => [province, serial])).toEqual(provinces.map(({ code }) => [code, 1]))
  expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(provinces.length)
})

test('two installations in one process have public halves of their own', () => {
  expect(completed({}).DLYZ_KEY_VOUCHER_PUBLIC).not.toBe(all.DLYZ_KEY_VOUCHER_PUBLIC)
})
