import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { chunks, lineTo, mark, rect, seal, table, text } from './svg'

const [WIDTH, HEIGHT] = [1000, 1414]

const sheet = (title: string) =>
  rect(0, 0, WIDTH, HEIGHT, 'fill="#fdfdfb"') +
  text(title, WIDTH / 2, 150, 50, { bold: true, anchor: 'middle', spacing: 8 }) +
  mark(WIDTH / 2, 720, 300)

/** 继续教育学习证明: hours and subjects of the last cycle. */
export function drawTrainingRecord(person: SpecimenPerson, year = 2026, options?: Options): Uint8Array {
  return render(
    [
      sheet('继续教育学习证明'),
      text(`姓名：${person.name}`, 110, 260, 32),
      text(`身份证号：${person.idNumber}`, 440, 260, 32),
      text(`该驾驶员已于${year}年完成道路运输驾驶员继续教育`, 110, 340, 32),
      text('学习，共24学时，考核合格，特此证明。', 110, 396, 32),
      table(
        [110, 210, 640, 760, 890],
        450,
        74,
        [
          ['序号', '学习内容', '学时', '结果'],
          ['1', '道路运输法规与职业道德', '8', '合格'],
          ['2', '安全驾驶与应急处置', '8', '合格'],
          ['3', '节能驾驶与车辆维护', '4', '合格'],
          ['4', '典型事故案例', '4', '合格'],
        ],
        30,
      ),
      text('样本道路运输培训学校（虚构）', 880, 1020, 32, { anchor: 'end' }),
      text(`${year}年10月12日`, 880, 1080, 32, { anchor: 'end' }),
      seal(720, 1040, 100),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

const clauses = [
  '一、合同期限：自2025年1月1日起至2027年12月31日止。',
  '二、工作内容：甲方聘用乙方担任道路货物运输驾驶员，乙方应当持有有效的从业资格证。',
  '三、工作时间和休息休假：按国家规定执行，连续驾驶不超过4小时，每次停车休息不少于20分钟。',
  '四、劳动报酬：每月15日前以货币形式支付。',
  '五、社会保险：双方依法参加社会保险。',
  '六、本合同一式两份，双方各执一份，自签字盖章之日起生效。',
]

/** 劳动合同 between the person and an invented company. */
export function drawEmploymentContract(
  person: SpecimenPerson,
  employer = '样本运输有限公司（虚构）',
  options?: Options,
): Uint8Array {
  const lines = clauses.flatMap((clause) => [...chunks(clause, 25), ''])
  return render(
    [
      sheet('劳动合同'),
      text(`甲方（用人单位）：${employer}`, 110, 250, 32),
      text(`乙方（劳动者）：${person.name}`, 110, 306, 32),
      text(`身份证号：${person.idNumber}`, 110, 362, 32),
      ...lines.map((value, i) => text(value, 110, 446 + i * 40, 30)),
      text('甲方（盖章）', 140, 1180, 32),
      lineTo(140, 1260, 420, 1260),
      text('乙方（签字）', 580, 1180, 32),
      lineTo(580, 1260, 860, 1260),
      text(person.name, 640, 1246, 44, { fill: '#26466e' }),
      seal(300, 1220, 92),
      text('2025年1月1日', 580, 1320, 30),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}
