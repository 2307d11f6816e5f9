import { parseCitizenId } from '../../shared/identity'
import type { SpecimenPerson } from '../specimens'
import type { ApiAnswer, Api } from './tencent'

/** Result codes of `CheckIdNameDate`: 0 and -1 are verdicts (charged), the others refusals (free). */
const verdicts = {
  '0': '信息一致',
  '-1': '信息不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-4': '非法有效期（长度、格式等不正确）',
  '-7': '证件库中无此身份证记录',
} as const

const LONG_TERM = '00000000'
const compact = (day: string) => (day === '长期' ? LONG_TERM : day.replace(/-/g, ''))

function check(
  people: readonly SpecimenPerson[],
  name: string,
  number: string,
  begin: string,
  end: string,
): keyof typeof verdicts {
  if (!parseCitizenId(number).ok) return '-2'
  if (!/^[\p{Script=Han}·]{2,25}$/u.test(name)) return '-3'
  if (![begin, end].every((day) => /^\d{8}$/.test(day)) || begin === LONG_TERM) return '-4'
  const person = people.find(({ idNumber }) => idNumber === number)
  if (!person) return '-7'
  const same = person.name === name && compact(person.idValidFrom) === begin && compact(person.idValidTo) === end
  return same ? '0' : '-1'
}

/** Faceid 2018-03-01, `CheckIdNameDate`, against a register of specimen people instead of the population's. */
export const populationApi = (people: readonly SpecimenPerson[]): Api => ({
  version: '2018-03-01',
  actions: {
    CheckIdNameDate: ({ Name, IdCard, ValidityBegin, ValidityEnd }): ApiAnswer => {
      const Result = check(people, String(Name), String(IdCard), String(ValidityBegin), String(ValidityEnd))
      return { Result, Description: verdicts[Result] }
    },
  },
})
