import { receive } from './receive'

const pickup = { value: 'pickup' as const, label: '自取', line: '到发证机关的窗口领取' }
const mail = { value: 'mail' as const, label: '邮寄到付', line: '邮费由您付给快递员' }
const field = { label: '领取方式', props: { options: [pickup, mail] } }

test('one of the ways that the province has', () => {
  expect(receive.problem('pickup', field, { parts: [] })).toBeNull()
  expect(receive.problem('mail', { ...field, props: { options: [pickup] } }, { parts: [] })).toBe('请选领取方式')
  expect(receive.problem(undefined, field, { parts: [] })).toBe('请选领取方式')
})
test('is shown by its label', () => expect(receive.format('mail', field, { parts: [] })).toBe('邮寄到付'))
test('there are two ways, at least one of them', () => {
  expect(receive.props.safeParse({ options: [pickup] }).success).toBe(true)
  expect(receive.props.safeParse({ options: [] }).success).toBe(false)
  expect(receive.props.safeParse({ options: [{ value: 'drone', label: '无人机' }] }).success).toBe(false)
})
