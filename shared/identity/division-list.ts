import { mainlandProvinces, provinceOf } from './divisions'
import { divisionTable } from './division-table'

/** A step down the list: two digits name a province, four a city, six a district, which has nothing below it. */
export interface Division {
  code: string
  name: string
}

interface City extends Division {
  districts: readonly Division[]
}

let parsed: readonly City[] | undefined

/** The table is read once, when somebody first asks. */
function cities(): readonly City[] {
  parsed =
    parsed ??
    divisionTable.split('\n').map((row) => {
      const [head = '', ...areas] = row.split(' ')
      const code = head.slice(0, 4)
      return {
        code,
        name: head.slice(4),
        districts: areas.map((area) => ({ code: code + area.slice(0, 2), name: area.slice(2) })),
      }
    })
  return parsed
}

const isDistrictItself = ({ name, districts }: City): boolean => districts.length === 1 && districts[0]?.name === name

/**
 * What can be chosen below a division; the provinces without one. Districts that belong to no city, and
 * cities that are their own only district, are chosen straight from their province.
 */
export function divisionsBelow(code = ''): readonly Division[] {
  if (code === '') return mainlandProvinces.map((province) => ({ code: province.code, name: province.name }))
  const inside = cities().filter((city) => city.code.slice(0, code.length) === code)
  if (code.length === 4) return inside[0]?.districts ?? []
  return inside.reduce<Division[]>(
    (all, city) =>
      all.concat(city.name === '' || isDistrictItself(city) ? city.districts : [{ code: city.code, name: city.name }]),
    [],
  )
}

/** '甘肃省兰州市城关区' for '620102'; nothing for a code that is no district of the list in force. */
export function divisionName(code: string): string | undefined {
  const city = cities().find((one) => one.code === code.slice(0, 4))
  const district = city?.districts.find((one) => one.code === code)
  if (!city || !district) return undefined
  return `${provinceOf(code)?.name ?? ''}${city.name === district.name ? '' : city.name}${district.name}`
}
