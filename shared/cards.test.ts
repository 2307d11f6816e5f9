import { readTracking, trackingProblem } from './cards'

test('快递单号去掉空格和横线、统一大写', () => expect(readTracking(' sf 1234-5678 90 ')).toBe('SF1234567890'))
test.each(['SF123456', '123456789012', 'a'.repeat(30)])('%s 可以用', (text) => expect(trackingProblem(text)).toBeNull())
test.each(['', 'SF12345', '1'.repeat(31), '顺丰12345678', 'SF1234567;'])('%s 不能用', (text) =>
  expect(trackingProblem(text)).toContain('8到30位'),
)
