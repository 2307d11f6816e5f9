import { typedDay } from './typed-day'

test.each(['20150608', '2015.06.08', '2015-6-8', '2015年6月8日', '２０１５0608 '])('“%s”是2015年6月8日', (text) =>
  expect(typedDay(text)).toBe('2015-06-08'),
)
test.each(['', '2015', '20150230', '150608', '长期'])('“%s”不是一天', (text) => expect(typedDay(text)).toBeUndefined())
