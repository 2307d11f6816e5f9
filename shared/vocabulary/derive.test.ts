import { cardReissue } from '../../tests/fixtures/card-reissue'
import { derive, type Derivation } from './derive'
import { statute } from './source'

const own = {
  code: 'taxi-card',
  item: '93',
  name: '出租补发',
  short: '补发',
  who: '出租汽车驾驶员',
  whenText: '随时',
  exclusionGroup: 'card',
  sources: [statute('样本')],
}
const made = (edits: Derivation<'reason' | 'paper', 'extra', 'certificate'>['edits']) =>
  derive(cardReissue, { ...own, edits } as never)

test('takes over everything that it does not say itself', () => {
  const item = made([
    { op: 'remove', list: 'fields', id: 'note' } as never,
    { op: 'remove', list: 'materials', id: 'old-card' },
  ])
  expect(item).toMatchObject({
    code: 'taxi-card',
    item: '93',
    statement: cardReissue.statement,
    promise: cardReissue.promise,
  })
  expect(item.materials.map(({ id }) => id)).toEqual(['driving-licence', 'newspaper'])
  expect(cardReissue.materials).toHaveLength(3)
})
test('an edit that hits nothing stops the program', () =>
  expect(() => made([{ op: 'remove', list: 'materials', id: 'nothing' }])).toThrow('there is no nothing'))
test('so does a definition that no longer fits together', () =>
  expect(() => made([{ op: 'remove', list: 'fields', id: 'reason' }])).toThrow('unknown field reason'))
