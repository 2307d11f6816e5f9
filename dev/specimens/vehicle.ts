import { licencePage, licenceSize } from './licences'
import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { mark, rect, seal, table, text } from './svg'

/** An invented goods vehicle. */
export type Vehicle = {
  plate: string
  type: string
  owner: string
  model: string
  vin: string
  engine: string
  registered: string
}

const prefixes = { 620102: '甘A', 410105: '豫A', 150102: '蒙A' } as const
const [WIDTH, HEIGHT] = licenceSize

/** The vehicle that goes with a person; the VIN has a right check character (GB 16735). */
export const vehicleOf = (person: SpecimenPerson): Vehicle => ({
  plate: `${prefixes[person.division]}D${person.phone.slice(-4)}`,
  type: '重型半挂牵引车',
  owner: person.name,
  model: '样本牌YB4250',
  vin: 'LYBCAAAAXM0000001',
  engine: 'YB000001',
  registered: '2021-06-18',
})

/** 机动车行驶证 正页. */
export function drawVehicleLicenceMain(
  person: SpecimenPerson,
  vehicle = vehicleOf(person),
  options?: Options,
): Uint8Array {
  const rows: [string, string][] = [
    ['号牌号码', vehicle.plate],
    ['车辆类型', vehicle.type],
    ['所有人', vehicle.owner],
    ['住址', person.address],
    ['使用性质', '货运'],
    ['品牌型号', vehicle.model],
    ['车辆识别代号', vehicle.vin],
    ['发动机号码', vehicle.engine],
    ['注册日期', vehicle.registered],
    ['发证日期', vehicle.registered],
  ]
  return render(
    [
      licencePage('中华人民共和国机动车行驶证', "Vehicle License of the People's Republic of China"),
      ...rows.flatMap(([name, value], i) => [
        text(name, 60, 160 + i * 55, 26),
        text(value, 260, 160 + i * 55, 28, { bold: true }),
      ]),
      seal(900, 590, 92),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

/** 机动车行驶证 副页. */
export function drawVehicleLicenceSecond(
  person: SpecimenPerson,
  vehicle = vehicleOf(person),
  options?: Options,
): Uint8Array {
  return render(
    [
      licencePage('中华人民共和国机动车行驶证副页', 'Duplicate of Vehicle License'),
      table(
        [60, 240, 520, 700, 980],
        140,
        80,
        [
          ['号牌号码', vehicle.plate, '档案编号', `${person.division}001287`],
          ['核定载人数', '2人', '总质量', '25000kg'],
          ['整备质量', '8800kg', '核定载质量', '--'],
          ['外廓尺寸', '7300×2550×3950', '准牵引总质量', '40000kg'],
        ],
        26,
      ),
      table(
        [60, 240, 980],
        460,
        80,
        [
          ['备注', '样本，不作任何证明'],
          ['检验记录', '检验有效期至2027年06月甘A'],
        ],
        26,
      ),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

/** 机动车行驶证 副页背面: the inspection stamps. */
export function drawVehicleLicenceBack(
  person: SpecimenPerson,
  vehicle = vehicleOf(person),
  options?: Options,
): Uint8Array {
  return render(
    [
      licencePage('检验记录', vehicle.plate),
      table(
        [60, 980],
        140,
        100,
        [2023, 2024, 2025, 2026].map((year) => [`检验有效期至${year + 1}年06月 ${vehicle.plate.slice(0, 2)}（样本）`]),
        32,
      ),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

const wheel = (x: number, r: number) =>
  `<ellipse cx="${x}" cy="620" rx="${r * 0.8}" ry="${r}" fill="#22262b"/>` +
  `<ellipse cx="${x}" cy="620" rx="${r * 0.36}" ry="${r * 0.46}" fill="#9aa3ad"/>`

/** 车辆左前方45度照片: a tractor seen from the front left, plate legible. */
export function drawVehicle45(person: SpecimenPerson, vehicle = vehicleOf(person), options?: Options): Uint8Array {
  return render(
    [
      rect(0, 0, 1200, 800, 'fill="#cfdbe6"'),
      rect(0, 560, 1200, 240, 'fill="#8b8f93"'),
      '<path d="M560 150L1010 210V610H560z" fill="#1f5d8f"/><path d="M620 210L800 232V400H620z" fill="#33495c"/>',
      '<path d="M200 190L560 150V630L200 590z" fill="#2a74b0"/>' +
        '<path d="M232 236L528 206V370L232 380z" fill="#3d566b"/>',
      '<path d="M232 410L528 404V520L232 506z" fill="#1d2b38"/><path d="M1010 470H1160V610H1010z" fill="#4c545c"/>',
      wheel(640, 92),
      wheel(900, 80),
      wheel(1080, 74),
      '<path d="M206 540L290 546V580L206 570z" fill="#ffe9a8"/>' +
        '<path d="M470 556L552 560V600L470 590z" fill="#ffe9a8"/>',
      '<path d="M300 548L462 556V608L300 596z" fill="#f2c230" stroke="#1a1a1a" stroke-width="3"/>',
      `<g transform="rotate(3.5 381 580)">${text(vehicle.plate, 381, 592, 34, { bold: true, anchor: 'middle' })}</g>`,
      mark(600, 420, 240, 0.16),
    ].join(''),
    1200,
    800,
    options,
  )
}
