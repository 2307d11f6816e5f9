import { caseGet, caseList, reviewDecide } from '../../../shared/contracts'
import { action, group } from './action'

const silent = () => Promise.reject(new Error('is never called'))

test('a function says which contracts it keeps', () => {
  const main = group([action(caseList, silent), action(caseGet, silent)])
  expect(main.contracts.map(({ name }) => name)).toEqual(['case-list', 'case-get'])
})

test.each([
  ['of two functions', [action(caseList, silent), action(reviewDecide, silent)], 'cases and decide'],
  ['none', [], 'one function cannot be'],
])('actions: %s make no function', (_name, actions, says) => expect(() => group(actions)).toThrow(says))
