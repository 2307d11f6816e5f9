import { certificate } from '../../tests/fixtures/certificate'
import { holder } from '../../tests/fixtures/holder'
import { categories, categoryCodes, categoryName } from './categories'
import { certificateSchema, holderSchema } from './certificate'

test('what rules may read names nobody: no personal value fits in', () => {
  expect(certificateSchema.safeParse(certificate()).success).toBe(true)
  for (const key of Object.keys(holder))
    expect(certificateSchema.safeParse({ ...certificate(), [key]: 'x' }).success).toBe(false)
})
test('the personal values are complete or refused', () => {
  for (const key of Object.keys(holder))
    expect(holderSchema.safeParse({ ...holder, [key]: undefined }).success).toBe(false)
})
test('every category has an official name and a short one, and an unknown code is shown as it is', () => {
  for (const code of categoryCodes) expect(categoryName(code)).toBe(categories[code].name)
  expect(new Set(categoryCodes.map((code) => categories[code].short)).size).toBe(categoryCodes.length)
  expect(categoryName('99999')).toBe('99999')
})
