import { mass } from './mass'

const field = { label: '总质量', props: { exemptUpToKg: 4500, exempt: '无需办理' } }
const problem = (answer?: string) => mass.problem(answer, field, { parts: [] })

test.each(['4501', '２５０００', '25000kg', ' 18 000 千克'])('%s is a mass', (text) => expect(problem(text)).toBeNull())
test.each([undefined, '', '  '])('nothing is asked for: %s', (text) => expect(problem(text)).toBe('请填总质量'))
test.each(['4.5吨', '-5000', '99', '200001', '很重'])('%s is none', (text) =>
  expect(problem(text)).toMatch(/单位是千克/),
)
test('up to the limit the item is not needed', () => {
  expect(problem('4500')).toBe('无需办理')
  expect(problem('4501')).toBeNull()
})
test('it is shown as a number', () => expect(mass.format('２５０００kg', field, { parts: [] })).toBe('25000'))
