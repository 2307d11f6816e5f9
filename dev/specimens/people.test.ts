import { parseCitizenId } from '../../shared/identity'
import { people, personOf } from './people'

test.each(people.map((person) => [person.name, person] as const))(
  '%s的身份证号与出生日期、性别、地区相符',
  (_, person) => {
    expect(parseCitizenId(person.idNumber, '2026-11-21')).toEqual({
      ok: true,
      id: person.idNumber,
      birth: person.birth,
      sex: person.sex,
      division: person.division,
    })
  },
)

test('no two people share a number, a phone or a name', () => {
  for (const field of ['idNumber', 'phone', 'name', 'key'] as const) {
    expect(new Set(people.map((person) => person[field])).size).toBe(people.length)
  }
})

test('three divisions have people of their own', () => {
  expect([...new Set(people.map((person) => person.division))]).toEqual(['620102', '410105', '150102'])
})

test('addresses say that they are specimens', () => {
  expect(people.filter((person) => !person.address.includes('样本'))).toEqual([])
})

test('an unknown key is an error that names it', () => {
  expect(() => personOf('nobody')).toThrow('nobody')
})
