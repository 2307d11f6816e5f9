import { manual } from '../kit/manual'

const { item, ask, certificate, carrying, fields, materials, approved } = manual('certificate-cancellation')
const three = carrying('01001', '02001', '03002')
const answers = {
  categories: ['02001'],
  ground: 'own-request',
  contact: '马志强',
  phone: '13812346027',
  receive: 'pickup',
}
const all = { ...answers, categories: ['01001', '02001', '03002'] }

describe('什么时候办', () => {
  test('随时可以，过期多久都可以，超龄也可以', () => {
    expect(ask('2026-11-21').outcome).toBe('now')
    expect(ask('2026-11-21', certificate({ validUntil: '2020-01-01' }), { birth: '1950-01-01' }).outcome).toBe('now')
  })
  test('已经注销的不用再办', () =>
    expect(ask('2026-11-21', certificate({ status: 'cancelled', categories: [] })).outcome).toBe('never'))
})

describe('一张勾选单：全部勾选就是全部注销', () => {
  test('部分注销：说明其余类别的新证怎么领', () =>
    expect(fields('standard', answers, three)).toEqual(['要注销的类别', '注销原因', '联系人', '联系电话', '领取方式']))
  test('全部注销：没有领取方式', () =>
    expect(fields('standard', all, three)).toEqual(['要注销的类别', '注销原因', '联系人', '联系电话']))
  test('只有一个类别的，勾上就是全部', () =>
    expect(fields('standard', { ...answers, categories: ['02001'] }, carrying('02001'))).not.toContain('领取方式'))
})

describe('传什么', () => {
  test('全部注销：身份证正反面和白底照片', () =>
    expect(materials('standard', all, three)).toEqual(['身份证（有头、有国）', '二寸白底免冠电子证件照']))
  test('部分注销：还要证上的两页', () => {
    expect(materials('standard', answers, three)).toEqual([
      '身份证（有头、有国）',
      '二寸白底免冠电子证件照',
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
  })
  test('照片只能是白底', () =>
    expect(item.materials.find(({ id }) => id === 'portrait')!.parts[0]!.photo.background).toEqual(['white']))
})

describe('通过以后', () => {
  test('部分：勾选的类别注销，其余的发新证', () => {
    const { facts: after, effects } = approved('standard', answers, three)
    expect(after.categories.map(({ status }) => status)).toEqual(['normal', 'cancelled', 'normal'])
    expect(after).toMatchObject({ status: 'normal', cards: [{ why: '部分注销' }] })
    expect(effects).toEqual(['注销经营性道路货物运输驾驶员', '制发新证（部分注销），原证注销作废'])
  })
  test('全部：整本证注销', () => expect(approved('standard', all, three).facts).toMatchObject({ status: 'cancelled' }))
})

test('持证人去世：近亲属到窗口办，告诉带什么', () => {
  expect(item.elsewhere![0]).toMatchObject({ title: '持证人去世', bring: expect.arrayContaining(['近亲属的身份证']) })
})
