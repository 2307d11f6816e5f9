import { originOf } from './origin'

const own = ['https://ysfw.example.gov.cn/v/', 'http://127.0.0.1:8300/v/']
const payload = 'AEAQCPQAAEABCIRTIRKWN7YJ'
const kind = (text: string) => originOf(text, own).kind

test.each([
  `https://ysfw.example.gov.cn/v/${payload}`,
  `HTTPS://YSFW.EXAMPLE.GOV.CN/V/${payload}`,
  `https://ysfw.example.gov.cn/v/${payload}?from=wechat#top`,
  `http://127.0.0.1:8300/v/${payload}`,
])('%s is ours', (text) => expect(kind(text)).toBe('own'))

test('a payload without an address claims nothing', () => expect(kind(payload)).toBe('none'))

test.each([
  ['another site', `https://menu.shop.org/${payload}`],
  ['another ministry', `https://www.other.gov.cn/v/${payload}`],
  ['our name in the path alone', `https://menu.shop.org/ysfw/v/${payload}`],
  ['our host without encryption', `http://shop.cn/v/${payload}`],
  ['an address without a scheme', `shop.cn/v/${payload}`],
  ['a site that hides ours behind a backslash', `https://evil.com\\@ysfw.example.gov.cn/v/${payload}`],
  ['another port of this machine', `http://127.0.0.1:9000/v/${payload}`],
])('%s is foreign', (_, text) => expect(kind(text)).toBe('foreign'))

test.each([
  ['our host as the beginning of another', `https://ysfw.example.gov.cn.evil.com/v/${payload}`],
  ['our host with hyphens', `https://ysfw-example-gov-cn.com/v/${payload}`],
  ['our name as a label', `https://ysfw.evil.com/v/${payload}`],
  ['our host before an @', `https://ysfw.example.gov.cn@evil.com/v/${payload}`],
  ['a letter more', `https://ysfww.example.gov.cn/v/${payload}`],
  ['two letters swapped', `https://ysfw.exmaple.gov.cn/v/${payload}`],
  ['Cyrillic letters', `https://уѕfw.ехаmрlе.gov.cn/v/${payload}`],
  ['the same in punycode', 'https://xn--ysfw-e6a.example.gov.cn/v/'],
  ['1 for l', `https://ysfw.examp1e.gov.cn/v/${payload}`],
  ['rn for m', `https://ysfw.exarnple.gov.cn/v/${payload}`],
  ['an accent', `https://ysfw.éxample.gov.cn/v/${payload}`],
  ['our host without encryption', `http://ysfw.example.gov.cn/v/${payload}`],
  ['our host at another port', `https://ysfw.example.gov.cn:8443/v/${payload}`],
])('%s is an imitation', (_, text) => expect(kind(text)).toBe('imitation'))

test('the host that nobody should open is named', () =>
  expect(originOf(`https://user@shop.cn:8080/v/${payload}`, own)).toEqual({ kind: 'foreign', host: 'shop.cn' }))
