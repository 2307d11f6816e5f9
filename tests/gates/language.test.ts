import { isTest, typescriptUnder, type SourceFile } from './kit/files'
import { phoneFloorViolations } from './kit/phone-floor'
import { platformViolations } from './kit/platform'
import { purityViolations } from './kit/purity'
import { serviceCodes, serviceNameViolations } from './kit/services'
import { transactionViolations } from './kit/transactions'
import { wordingViolations } from './kit/wording'
import { zodViolations } from './kit/zod'

const source = (...folders: string[]) => typescriptUnder(...folders).filter(({ path }) => !isTest(path))
const file = (text: string, path = 'shared/rules.ts'): SourceFile[] => [{ path, text }]

describe('shared is pure', () => {
  test('it reads no clock, no environment and no network', () => expect(purityViolations(source('shared'))).toEqual([]))
  test.each([
    'const t = Date.now()',
    'const d = new Date()',
    'dayjs()',
    'if (process.env.X) f()',
    'console.log(1)',
    'fetch("/x")',
    'setTimeout(f, 1)',
    'document.title',
    'window.x',
    'Math.random()',
    'const { env } = process',
    'Buffer.from("x")',
    'f(globalThis)',
    'const o = { now: performance }',
  ])('%s is noticed', (text) => expect(purityViolations(file(text))).toHaveLength(1))
  test.each([
    'const d = new Date(0)',
    'const window = spanOf(rule); f(window.end)',
    'const o = { process: 1, window: 2 }; o.process',
    'dayjs.utc(day)',
    '// Date.now() is not used',
    'const s = "console.log"',
    'interface A { document: string }',
    'function f(document: string) { return document }',
  ])('%s is left alone', (text) => expect(purityViolations(file(text))).toEqual([]))
})

describe('everything that phones run is understood by iOS 13', () => {
  test('shared and the app', () => expect(phoneFloorViolations(source('shared', 'miniprogram'))).toEqual([]))
  test.each([
    'const n = 10n',
    'BigInt(1)',
    'const r = /(?<=a)b/',
    'const r = /(?<!a)b/',
    's.replaceAll("a", "b")',
    'structuredClone(x)',
    'list.at(-1)',
    'Object.hasOwn(o, k)',
    'list.findLast(f)',
    'list.toSorted()',
    'Promise.any(all)',
    'new TextEncoder()',
    'new URLSearchParams(s)',
    'atob(s)',
    'new Function(s)',
  ])('%s is noticed', (text) => expect(phoneFloorViolations(file(text))).toHaveLength(1))
  test.each([
    'const r = /(?<year>\\d+)/',
    's.replace(/a/g, "b")',
    'const at = (i: number) => i; at(1)',
    'list[list.length - 1]',
    '// list.at(-1)',
    'let f: Function',
  ])('%s is left alone', (text) => expect(phoneFloorViolations(file(text))).toEqual([]))
  test('files for the web alone may use what browsers have', () => {
    expect(phoneFloorViolations(file('new URL(s)', 'miniprogram/platform/x.h5.ts'))).toEqual([])
    expect(phoneFloorViolations(file('list.at(-1)', 'miniprogram/platform/x.h5.ts'))).toHaveLength(1)
  })
})

describe('zod stays small', () => {
  test('in shared and the app', () => expect(zodViolations(source('shared', 'miniprogram'))).toEqual([]))
  test.each([
    "import { z } from 'zod'",
    "import * as z from 'zod'",
    "import { object } from 'zod/mini'",
    "export * from 'zod/mini'",
    "export * as z from 'zod/mini'",
    "import * as z from 'zod/mini'\nexport { z }",
    "import * as schema from 'zod/mini'",
  ])('%s is noticed', (text) => expect(zodViolations(file(text)).length).toBeGreaterThan(0))
  test.each(["import * as z from 'zod/mini'\nexport const a = z.string()", "import { config } from 'zod/mini'"])(
    '%s is left alone',
    (text) => expect(zodViolations(file(text))).toEqual([]),
  )
})

describe('only miniprogram/platform knows the device', () => {
  test('the rest of the app', () => expect(platformViolations(source('miniprogram'))).toEqual([]))
  const page = (text: string) => platformViolations(file(text, 'miniprogram/pages/home/index.tsx'))
  test.each([
    'Taro.cloud.init()',
    'Taro.chooseMedia({})',
    'wx.login()',
    "if (process.env.TARO_ENV === 'h5') f()",
    "import { scanCode } from '@tarojs/taro'",
  ])('%s is noticed', (text) => expect(page(text)).toHaveLength(1))
  test.each([
    "Taro.navigateTo({ url: '/' })",
    "import { useDidShow } from '@tarojs/taro'",
    "import type { CanvasContext } from '@tarojs/taro'",
    'const wx = 1; f(wx)',
  ])('%s is left alone', (text) => expect(page(text)).toEqual([]))
  test('platform itself may', () =>
    expect(platformViolations(file('Taro.cloud.init()', 'miniprogram/platform/call.weapp.ts'))).toEqual([]))
})

describe('no engine, page or client names a service item', () => {
  const codes = serviceCodes(source('shared'))
  test('the codes are found in the definitions', () => expect(codes).toContain('integrity-assessment'))
  test('and nowhere in generic code', () =>
    expect(serviceNameViolations(source('shared', 'miniprogram', 'cloudfunctions'), codes)).toEqual([]))
  test.each([
    ["if (service === 'integrity-assessment') f()", 'shared/casework/fold.ts'],
    ["call('apply-integrity-assessment')", 'miniprogram/packages/apply/index.tsx'],
    ['<Tile code="integrity-assessment" />', 'miniprogram/pages/home/index.tsx'],
  ])('%s in %s is noticed', (text, path) =>
    expect(serviceNameViolations(file(text, path), ['integrity-assessment'])).toHaveLength(1),
  )
  test('a code is read from a definition and from a derived one', () => {
    expect(
      serviceCodes(
        file(
          "export const a = defineService({ code: 'x' }); export const b = derive(a, { code: 'y' })",
          'shared/services/x.ts',
        ),
      ),
    ).toEqual(['x', 'y'])
  })
})

describe('transactions hold documents only', () => {
  test('in the functions', () => expect(transactionViolations(source('cloudfunctions'))).toEqual([]))
  test.each([
    "transaction.collection('cases').where({ a: 1 }).update({})",
    "tx.collection('cases').count()",
    "const t = await db.startTransaction(); t.collection('a').where({}).remove()",
    "db.runTransaction(async unit => { await unit.collection('a').aggregate() })",
  ])('%s is noticed', (text) => expect(transactionViolations(file(text))).toHaveLength(1))
  test.each([
    "db.collection('cases').where({}).update({})",
    "tx.collection('cases').doc('a').update({})",
    'list.count()',
  ])('%s is left alone', (text) => expect(transactionViolations(file(text))).toEqual([]))
})

describe('texts speak to people as the design says', () => {
  test('in the app, the definitions and the errors', () =>
    expect(wordingViolations(source('miniprogram', 'shared'))).toEqual([]))
  test.each([
    "const t = '请勿重复提交'",
    "const t = '温馨提示：带好证件'",
    "const t = '提交成功！'",
    'const t = `保存好了!${x}`',
    "const t = '网络异常'",
  ])('%s is noticed', (text) => expect(wordingViolations(file(text))).toHaveLength(1))
  test('in JSX too', () =>
    expect(wordingViolations(file('const a = <Text>请勿退出</Text>', 'miniprogram/a.tsx'))).toHaveLength(1))
  test.each(["if (!x) f('请填姓名')", "const t = 'stop!'", '// 请勿'])('%s is left alone', (text) =>
    expect(wordingViolations(file(text))).toEqual([]),
  )
})
