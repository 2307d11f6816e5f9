import { isReason } from './reason'

test('a reason names what happened', () => expect(isReason('违章记录有一条已经撤销')).toBe(true))
test.each([undefined, '', '同意评级', '不不不不不不不不不不', '。。。。。。。。。。', '同意 同意 同意 同意'])(
  '%p is none',
  (text) => expect(isReason(text)).toBe(false),
)
