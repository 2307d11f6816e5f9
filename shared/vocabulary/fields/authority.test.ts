import { authority } from './authority'

const field = { label: '发证机关', props: {} }
const context = { parts: [] }

test('an authority is named by its division and shown by its name', () => {
  expect(authority.problem('620102', field, context)).toBeNull()
  expect(authority.format('620102', field, context)).toBe('兰州市城关区道路运输服务中心')
})
test('one that does not exist is asked for again', () => {
  for (const answer of [undefined, '', '999999']) expect(authority.problem(answer, field, context)).toBe('请选发证机关')
  expect(authority.parse(['620102'])).toBe(false)
})
