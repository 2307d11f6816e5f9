import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { cancelCategories } from './cancel-categories'

const two = certificate({
  categories: [
    { code: '01001', firstIssued: '2020-01-05', status: 'normal' },
    { code: '02001', firstIssued: '2020-01-05', status: 'normal' },
  ],
})
const props = { op: 'cancelCategories' as const, field: 'categories' }
const after = (categories: string | string[], held = two) =>
  cancelCategories.apply(props, certificateRecord(held), { day: '2026-11-25', answers: { categories } }).facts

test('部分注销: the ticked category ends, the certificate stays', () => {
  expect(after(['02001'])).toMatchObject({
    status: 'normal',
    categories: [
      { code: '01001', status: 'normal' },
      { code: '02001', status: 'cancelled' },
    ],
  })
})
test('全部注销: with the last category the certificate ends', () => {
  expect(after(['01001', '02001']).status).toBe('cancelled')
  expect(after('02001', after(['01001'])).status).toBe('cancelled')
})
test('a category that is not in force cannot be cancelled', () => {
  expect(() => after(['03001'])).toThrow()
  expect(() => after(['02001'], after(['02001']))).toThrow()
})
test('the clerk reads what ends', () => {
  const say = (categories: string[]) =>
    cancelCategories.explain(props, certificateRecord(two), { day: '2026-11-25', answers: { categories } })
  expect(say(['02001'])).toEqual(['注销经营性道路货物运输驾驶员'])
  expect(say(['01001', '02001'])).toEqual(['注销经营性道路旅客运输驾驶员、经营性道路货物运输驾驶员', '整本证注销'])
})
