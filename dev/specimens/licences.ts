import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { bust, chunks, mark, rect, seal, table, text } from './svg'

const [WIDTH, HEIGHT] = [1040, 710]

/** Page frame of both licence cards: title with its English line, as on the real ones. */
export const licencePage = (title: string, english: string): string =>
  rect(0, 0, WIDTH, HEIGHT, 'rx="26" fill="#f6f4ee"') +
  text(title, WIDTH / 2, 72, 38, { bold: true, anchor: 'middle', spacing: 4 }) +
  text(english, WIDTH / 2, 104, 20, { anchor: 'middle', fill: '#5a6470' }) +
  mark(WIDTH / 2, 400, 220)

export const licenceSize = [WIDTH, HEIGHT] as const

/** 机动车驾驶证 正页. */
export function drawDrivingLicenceMain(person: SpecimenPerson, vehicleClass = 'A2', options?: Options): Uint8Array {
  const address = chunks(person.address, 20)
  return render(
    [
      licencePage('中华人民共和国机动车驾驶证', "Driving License of the People's Republic of China"),
      text('证号', 60, 158, 28),
      text(person.idNumber, 170, 158, 32, { bold: true, spacing: 3 }),
      text('姓名', 60, 216, 28),
      text(person.name, 170, 216, 32, { bold: true }),
      text('性别', 430, 216, 28),
      text(person.sex, 510, 216, 32, { bold: true }),
      text('国籍', 640, 216, 28),
      text('中国', 720, 216, 32, { bold: true }),
      text('住址', 60, 280, 28),
      ...address.map((part, i) => text(part, 170, 280 + i * 42, 30, { bold: true })),
      seal(180, 520, 100),
      text('出生日期', 330, 420, 28),
      text(person.birth, 500, 420, 32, { bold: true }),
      text('初次领证日期', 330, 484, 28),
      text('2010-05-20', 540, 484, 32, { bold: true }),
      text('准驾车型', 330, 548, 28),
      text(vehicleClass, 500, 548, 32, { bold: true }),
      text('有效期限', 330, 640, 28),
      text('2020-05-20 至 2030-05-20', 480, 640, 32, { bold: true }),
      bust(800, 370, 190, 240, person.sex, '#ffffff'),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

/** 机动车驾驶证 副页: file number and remarks. */
export function drawDrivingLicenceSecond(person: SpecimenPerson, options?: Options): Uint8Array {
  return render(
    [
      licencePage('中华人民共和国机动车驾驶证副页', 'Duplicate of Driving License'),
      table(
        [60, 220, 560, 700, 980],
        140,
        76,
        [
          ['证号', person.idNumber, '姓名', person.name],
          ['档案编号', `${person.division}009517`, '', ''],
        ],
        28,
      ),
      table(
        [60, 220, 980],
        292,
        180,
        [
          ['记录', '实习期至2011年05月19日。样本，不作任何证明。'],
          ['', '请于有效期届满前九十日内申请换领。'],
        ],
        28,
      ),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}
