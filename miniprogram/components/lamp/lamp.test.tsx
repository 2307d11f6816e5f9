import { lampFor } from './lamp-for'

test.each([
  [2, 'calm', '剩2天'],
  [1, 'near', '剩1天'],
  [0, 'today', '今天到期'],
  [-1, 'over', '超期1天'],
  [-3, 'over', '超期3天'],
  [null, 'paused', '暂停'],
])('with %s working days left the lamp is %s', (days, kind, text) => {
  expect(lampFor(days)).toEqual({ kind, text })
})
