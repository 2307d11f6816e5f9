import { isWritten } from './written'

test('four characters are a reason', () => expect(isWritten('照片不清')).toBe(true))
test.each([undefined, '', '同意', '    ', ' 看过了 '])('%p is none', (text) => expect(isWritten(text)).toBe(false))
