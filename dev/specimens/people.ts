/** An invented person. Nobody here exists; numbers have right checksums so that the product takes them. */
export type SpecimenPerson = {
  /** Short name for file names and logins. */
  key: string
  name: string
  sex: '男' | '女'
  nation: string
  /** 1985-03-14. */
  birth: string
  address: string
  idNumber: string
  idValidFrom: string
  /** A day, or 长期 for people of 46 and older. */
  idValidTo: string
  idAuthority: string
  phone: string
  /** Of the issuing authority: the first six digits of the ID number. */
  division: '620102' | '410105' | '150102'
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Adds the check character of GB 11643-1999 to the first 17 digits. */
function withCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return digits + '10X98765432'[sum % 11]
}

const places = {
  620102: { street: '甘肃省兰州市城关区样本路', police: '兰州市公安局城关分局' },
  410105: { street: '河南省郑州市金水区样本街', police: '郑州市公安局金水分局' },
  150102: { street: '内蒙古自治区呼和浩特市新城区样本巷', police: '呼和浩特市公安局新城区分局' },
} as const

type Row = [
  key: string,
  name: string,
  sex: '男' | '女',
  nation: string,
  birth: string,
  division: SpecimenPerson['division'],
  serial: string,
  house: string,
  idValidFrom: string,
  years: 10 | 20 | '长期',
]

// Serial: three digits, the last one odd for men and even for women.
const rows: Row[] = [
  ['ma', '马志强', '男', '回', '1985-03-14', '620102', '951', '18号2单元301室', '2015-06-08', 20],
  ['wang', '王建军', '男', '汉', '1979-11-02', '620102', '973', '206号', '2026-01-19', '长期'],
  ['li', '李秀兰', '女', '汉', '1990-07-25', '620102', '964', '77号5单元1102室', '2021-04-12', 20],
  ['zhang', '张伟民', '男', '汉', '1988-01-09', '410105', '937', '5号院3号楼6单元12号', '2018-09-30', 20],
  ['liu', '刘晓燕', '女', '汉', '1995-12-18', '410105', '982', '132号', '2022-02-28', 20],
  ['chen', '陈永刚', '男', '满', '1967-05-30', '410105', '915', '9号院1号楼401室', '2013-08-15', '长期'],
  ['wuyun', '乌云其木格', '女', '蒙古', '1992-09-06', '150102', '946', '21号2号楼3单元502室', '2020-11-03', 20],
  ['zhao', '赵文涛', '男', '汉', '2002-02-11', '150102', '999', '8号', '2019-07-22', 10],
  ['bao', '包铁柱', '男', '蒙古', '1983-10-17', '150102', '931', '56号3单元202室', '2019-03-05', 20],
  ['sun', '孙丽萍', '女', '汉', '1987-06-21', '620102', '928', '41号1单元602室', '2017-10-16', 20],
  ['gao', '高建国', '男', '汉', '1984-12-03', '410105', '957', '88号', '2016-05-11', 20],
  ['hu', '胡德明', '男', '汉', '1965-03-01', '410105', '919', '23号院4号楼', '2012-04-20', '长期'],
  ['luo', '罗永福', '男', '汉', '1962-04-15', '620102', '939', '165号', '2010-09-01', '长期'],
  ['tian', '田志远', '男', '汉', '1981-08-08', '620102', '915', '12号6单元401室', '2014-11-24', 20],
  ['bai', '白晓东', '男', '蒙古', '1993-01-27', '150102', '971', '34号', '2018-06-13', 20],
]

function validTo(from: string, years: 10 | 20 | '长期'): string {
  return years === '长期' ? years : `${Number(from.slice(0, 4)) + years}${from.slice(4)}`
}

/** The specimen people, always the same. Phones lie in a range kept for trials in this product. */
export const people: readonly SpecimenPerson[] = rows.map(
  ([key, name, sex, nation, birth, division, serial, house, idValidFrom, years], i) => ({
    key,
    name,
    sex,
    nation,
    birth,
    address: places[division].street + house,
    idNumber: withCheck(division + birth.replace(/-/g, '') + serial),
    idValidFrom,
    idValidTo: validTo(idValidFrom, years),
    idAuthority: places[division].police,
    phone: `199000000${String(i + 1).padStart(2, '0')}`,
    division,
  }),
)

/** The person of that key. */
export function personOf(key: string): SpecimenPerson {
  const found = people.find((person) => person.key === key)
  if (!found) throw new Error(`no specimen person is called ${key}`)
  return found
}
