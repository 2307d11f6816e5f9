import { explain, onlyWhen, wordingOf } from './explain'
import { services } from './services'
import { cardReissueItem } from '../tests/fixtures/card-reissue'
import { vehicleReview } from '../tests/fixtures/specimen-items'
import type { Condition } from './vocabulary/condition'

const vehicleItem = vehicleReview as unknown as Parameters<typeof wordingOf>[0]

describe('a condition in words', () => {
  const words = wordingOf(cardReissueItem)
  test.each<[Condition, string]>([
    [{ field: 'reason', is: 'damaged' }, '申请原因是“毁损”'],
    [{ field: 'reason', in: ['lost', 'damaged'] }, '申请原因是“遗失”或“毁损”'],
    [{ field: 'reported', is: true }, '“是否登报声明”选“已登报”'],
    [{ field: 'reported', is: false }, '“是否登报声明”选“没有登报”'],
    [{ field: 'note', filled: true }, '填了说明'],
    [{ variant: 'agent' }, '办理“委托他人领取”'],
    [{ parts: ['01001', '02001', '03001'] }, '证上有驾驶员类别'],
    [{ parts: ['04001'] }, '证上有巡游出租汽车驾驶员'],
    [
      {
        all: [
          { field: 'reason', is: 'lost' },
          { field: 'note', filled: true },
        ],
      },
      '申请原因是“遗失”，并且填了说明',
    ],
    [
      {
        any: [
          { field: 'reason', is: 'lost' },
          { field: 'note', filled: false },
        ],
      },
      '申请原因是“遗失”，或者没填说明',
    ],
    [{ not: { variant: 'agent' } }, '不是办理“委托他人领取”'],
    [{ not: { field: 'reason', is: 'lost' } }, '申请原因不是“遗失”'],
    [{ not: { covers: 'reason' } }, '“申请原因”没有全部勾选'],
    [{ not: { field: 'note', filled: true } }, '没填说明'],
    [{ not: { parts: ['02001'] } }, '证上没有经营性道路货物运输驾驶员'],
    [{ not: { not: { field: 'reason', is: 'lost' } } }, '申请原因是“遗失”'],
    [
      {
        not: {
          any: [
            { field: 'reason', is: 'lost' },
            { field: 'note', filled: true },
          ],
        },
      },
      '申请原因不是“遗失”，并且没填说明',
    ],
    [{ covers: 'reason' }, '“申请原因”全部勾选'],
    [{ not: { field: 'reason', in: ['lost', 'damaged'] } }, '申请原因不是“遗失”或“毁损”'],
    [{ not: { field: 'reported', is: true } }, '“是否登报声明”不选“已登报”'],
    [{ not: { field: 'note', filled: false } }, '填了说明'],
    [
      {
        not: {
          all: [
            { field: 'reason', is: 'lost' },
            { field: 'note', filled: true },
          ],
        },
      },
      '申请原因不是“遗失”，或者没填说明',
    ],
    [
      { not: { any: [{ not: { variant: 'agent' } }, { parts: ['02001'] }, { covers: 'reason' }] } },
      '办理“委托他人领取”，并且证上没有经营性道路货物运输驾驶员，并且“申请原因”没有全部勾选',
    ],
  ])('%j reads %s', (one, text) => expect(explain(one, words)).toBe(text))

  test('a denial of a denial reads as the thing itself, however deep', () => {
    const one: Condition = { any: [{ field: 'reason', is: 'lost' }, { not: { field: 'note', filled: true } }] }
    expect(explain({ not: { not: one } }, words)).toBe(explain(one, words))
    expect(explain({ not: { not: { not: one } } }, words)).toBe(explain({ not: one }, words))
  })
  test('parts are named as the subject names them', () =>
    expect(explain({ not: { parts: ['general', 'dangerous'] } }, wordingOf(vehicleItem))).toBe(
      '证上没有道路普通货物运输或道路危险货物运输',
    ))
})

test('what is asked only sometimes says when, in the words of its own item', () => {
  const material = (service: string, id: string) =>
    onlyWhen(services[service]!, services[service]!.materials.find((one) => one.id === id)!.when, '要')
  expect(material('certificate-reissue', 'certificate-info')).toBe('只在办理“毁损补发”时要')
  expect(material('certificate-reissue', 'driving-licence')).toBe('只在证上有驾驶员类别时要')
  expect(material('certificate-reissue', 'portrait')).toBeUndefined()
  expect(material('certificate-renewal', 'certificate-info')).toBe('只在“原证还在不在”选“还在”时要')
  expect(material('certificate-cancellation', 'certificate-info')).toBe('只在“要注销的类别”没有全部勾选时要')
  expect(material('certificate-change', 'employment-contract')).toBe(
    '只在办理“服务单位变更”，并且工作单位不是“个人”时要',
  )
})
