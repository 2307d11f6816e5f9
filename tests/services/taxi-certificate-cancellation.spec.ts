import { problems } from '../../shared/journey'
import { manual } from '../kit/manual'

const { item, ask, carrying, fields, materials, approved } = manual('taxi-certificate-cancellation')
const taxi = carrying('04001', '04002')
const one = { categories: ['04001'] }
const both = { categories: ['04001', '04002'] }

test('出租汽车驾驶员可以注销；道路运输从业人员去办自己的注销', () => {
  expect(ask('2026-11-21', taxi).outcome).toBe('now')
  expect(ask('2026-11-21', carrying('02001'))).toMatchObject({
    outcome: 'never',
    insteadGoTo: 'certificate-cancellation',
  })
})
test('只注销巡游的，网约的还在，要交证的两页，问新证怎么领', () => {
  expect(materials('standard', one, taxi)).toEqual([
    '身份证（有头、有国）',
    '二寸白底免冠电子证件照',
    '从业资格证个人信息页',
    '从业资格证违章记录页',
  ])
  expect(fields('standard', one, taxi)).toContain('领取方式')
  expect(approved('standard', one, taxi).facts.categories.map(({ code, status }) => [code, status])).toEqual([
    ['04001', 'cancelled'],
    ['04002', 'normal'],
  ])
})
test('两类都注销的，不要证的两页，不发新证', () => {
  expect(materials('standard', both, taxi)).toEqual(['身份证（有头、有国）', '二寸白底免冠电子证件照'])
  expect(approved('standard', both, taxi).facts.status).toBe('cancelled')
})
test('一本证上既有货运又有巡游的，这里只能勾选巡游，道路运输的注销只能勾选货运', () => {
  const says = (code: string, ...categories: string[]) =>
    problems(
      manual(code).item,
      {
        variant: 'standard',
        noticeAgreed: true,
        statementAgreed: true,
        subjectId: 'certificate-1',
        parts: ['02001', '04001'],
        answers: { categories, ground: 'own-request' },
        files: {},
      },
      {
        parts: [
          { code: '02001', name: '货运' },
          { code: '04001', name: '巡游' },
        ],
      },
    )
      .filter(({ at }) => at === 'categories')
      .map(({ message }) => message)
  expect([says('taxi-certificate-cancellation', '04001'), says('certificate-cancellation', '02001')]).toEqual([[], []])
  expect([says('taxi-certificate-cancellation', '02001'), says('certificate-cancellation', '02001', '04001')]).toEqual([
    ['所选的类别不从这一项办'],
    ['所选的类别不从这一项办'],
  ])
})
test('道路运输的63周岁不写在这里', () => expect(JSON.stringify(item)).not.toContain('63周岁'))
