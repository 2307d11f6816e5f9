import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { bust, chunks, mark, rect, seal, table, text } from './svg'

/** What stands in a 从业资格证, given where a specimen needs more than the ordinary. */
export type CertificateFacts = {
  number?: string
  categories?: { name: string; firstIssued: string }[]
  validFrom?: string
  validUntil?: string
  authority?: string
}

const authorities = {
  620102: '兰州市城关区道路运输服务中心',
  410105: '郑州市金水区道路运输服务中心',
  150102: '呼和浩特市新城区道路运输服务中心',
} as const

const [WIDTH, HEIGHT] = [1000, 700]

const page = (title: string) =>
  rect(0, 0, WIDTH, HEIGHT, 'fill="#fbf9f1"') +
  rect(24, 24, WIDTH - 48, HEIGHT - 48, 'fill="none" stroke="#b9b298" stroke-width="2"') +
  text(title, WIDTH / 2, 88, 40, { bold: true, anchor: 'middle', spacing: 6 }) +
  mark(WIDTH / 2, 380, 220)

const wholeDay = (day: string) => day.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日')

/** 从业资格证, 个人信息页: who, number, categories with first issue, validity, authority. */
export function drawCertificateInfoPage(
  person: SpecimenPerson,
  facts: CertificateFacts = {},
  options?: Options,
): Uint8Array {
  const {
    number = person.idNumber,
    categories = [{ name: '经营性道路货物运输驾驶员', firstIssued: '2019-11-11' }],
    validFrom = '2025-11-11',
    validUntil = '2031-11-10',
    authority = authorities[person.division],
  } = facts
  const rows = [
    ['姓名', person.name],
    ['性别', person.sex],
    ['出生日期', wholeDay(person.birth)],
    ['证号', number],
    ...categories.flatMap(({ name, firstIssued }) => [
      ['从业资格类别', name],
      ['初次领证日期', wholeDay(firstIssued)],
    ]),
    ['有效期限', `${wholeDay(validFrom)}至${wholeDay(validUntil)}`],
  ]
  const step = Math.min(58, 440 / rows.length)
  return render(
    [
      page('从业资格证'),
      bust(60, 130, 196, 274, person.sex, '#dfe7f1'),
      ...rows.flatMap(([name, value], i) => [
        text(name!, 296, 160 + i * step, 26, { fill: '#5a6470' }),
        text(value!, 480, 160 + i * step, 28, { bold: true }),
      ]),
      text('发证机关', 296, 612, 26, { fill: '#5a6470' }),
      text(authority, 480, 612, 28, { bold: true }),
      seal(880, 590, 68),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

/** 从业资格证, 违章记录页: one row a violation, the usual page being empty. */
export function drawViolationPage(
  person: SpecimenPerson,
  violations: { on: string; what: string; points: number }[] = [],
  options?: Options,
): Uint8Array {
  const filled = violations.map(({ on, what, points }) => [on, chunks(what, 18)[0]!, String(points), '样本'])
  const empty = Array.from({ length: Math.max(0, 6 - filled.length) }, () => ['', '', '', ''])
  return render(
    [
      page('违章记录'),
      text(`姓名 ${person.name}`, 60, 146, 26),
      text(`证号 ${person.idNumber}`, 380, 146, 26),
      table([60, 240, 730, 830, 940], 170, 66, [['日期', '违法行为', '计分', '记录人'], ...filled, ...empty]),
      text(filled.length === 0 ? '本考核周期内无违章记录' : '', 60, 666, 24, { fill: '#5a6470' }),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}
