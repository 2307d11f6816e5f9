import { addDays, addMonths, addYears, type Day } from '../shared/calendar'
import type { Certificate } from '../shared/registry/certificate'
import type { SpecimenPerson } from './specimens'

/** Days relative to today from which a specimen's certificate is made, so that its window stands where it should. */
type Plan = {
  key: string
  says: string
  unit: string
  until: number
  categories: { code: string; cycleEndsIn: number; years: number }[]
  violations: { daysAgo: number; points: number; what: string }[]
  status?: Certificate['status']
  oldNumber?: true
}

const open = { code: '02001', cycleEndsIn: -10, years: 7 }

/**
 * Who stands for what. `oldNumber`: the register has the number of fifteen digits, so that the certificate is bound by
 * hand. `cycleEndsIn` counts from today to the end of the latest or coming cycle.
 */
export const plans: readonly Plan[] = [
  {
    key: 'ma',
    says: '诚信考核今天可以办',
    unit: '兰州顺途物流有限公司',
    until: 400,
    categories: [open],
    violations: [],
  },
  {
    key: 'wang',
    says: '诚信考核还没到时间',
    unit: '个人',
    until: 700,
    categories: [{ code: '02001', cycleEndsIn: 8, years: 5 }],
    violations: [],
  },
  {
    key: 'zhang',
    says: '有两个从业资格类别，各自计时',
    unit: '郑州样本客运有限公司',
    until: 900,
    categories: [
      { code: '01001', cycleEndsIn: -4, years: 6 },
      { code: '02001', cycleEndsIn: 120, years: 4 },
    ],
    violations: [{ daysAgo: 60, points: 3, what: '未按规定携带从业资格证' }],
  },
  {
    key: 'li',
    says: '上次考核的时间已经错过',
    unit: '个人',
    until: 600,
    categories: [{ ...open, cycleEndsIn: -60 }],
    violations: [],
  },
  { key: 'liu', says: '从业资格证已过期', unit: '个人', until: -40, categories: [open], violations: [] },
  {
    key: 'wuyun',
    says: '只有押运资格，不用考核',
    unit: '呼和浩特样本危运有限公司',
    until: 800,
    categories: [{ ...open, code: '03002' }],
    violations: [],
  },
  {
    key: 'zhao',
    says: '有扣分记录，今天可以办',
    unit: '个人',
    until: 1000,
    categories: [{ ...open, cycleEndsIn: -2 }],
    violations: [
      { daysAgo: 40, points: 10, what: '擅自从事道路旅客运输经营' },
      { daysAgo: 200, points: 3, what: '未按规定填写行车日志' },
    ],
  },
  {
    key: 'chen',
    says: '证登记的是15位旧号码，查不到，要在“我的证照”里绑定',
    unit: '个人',
    until: 500,
    categories: [open],
    violations: [],
    oldNumber: true,
  },
  {
    key: 'bao',
    says: '出租汽车驾驶员，巡游、网约两类',
    unit: '呼和浩特样本出租汽车有限公司',
    until: 45,
    categories: [
      { code: '04001', cycleEndsIn: -6, years: 7 },
      { code: '04002', cycleEndsIn: 90, years: 2 },
    ],
    violations: [{ daysAgo: 100, points: 3, what: '未按规定使用计价器' }],
  },
  {
    key: 'sun',
    says: '证20天后到期，可以换发',
    unit: '兰州样本物流有限公司',
    until: 20,
    categories: [{ ...open, cycleEndsIn: 150 }],
    violations: [],
  },
  {
    key: 'gao',
    says: '证过期200天，不能换发，只能注销',
    unit: '个人',
    until: -200,
    categories: [open],
    violations: [],
  },
  { key: 'hu', says: '61周岁，没有超过63周岁，可以换发', unit: '个人', until: 60, categories: [open], violations: [] },
  { key: 'luo', says: '64周岁，已经超龄，只能注销', unit: '个人', until: 300, categories: [open], violations: [] },
  {
    key: 'tian',
    says: '有三个从业资格类别，可以只注销一个',
    unit: '兰州样本危运有限公司',
    until: 500,
    categories: [
      { code: '02001', cycleEndsIn: 60, years: 5 },
      { code: '03001', cycleEndsIn: 30, years: 3 },
      { code: '03002', cycleEndsIn: 200, years: 2 },
    ],
    violations: [],
  },
  {
    key: 'bai',
    says: '证被暂停，不能办',
    unit: '个人',
    until: 350,
    categories: [open],
    violations: [],
    status: 'suspended',
  },
]

/** The certificate of a plan, as the register would hold it on a day. */
export function certificateFor(person: SpecimenPerson, plan: Plan, today: Day): Certificate {
  const categories = plan.categories.map(({ code, cycleEndsIn, years }) => ({
    code,
    firstIssued: addYears(addDays(today, cycleEndsIn), -years),
    status: 'normal' as const,
  }))
  // Every cycle but the latest or coming one has been assessed.
  const assessments = plan.categories.flatMap(({ code, years }, at) => {
    const { firstIssued } = categories[at]!
    const taxi = code.startsWith('04')
    return Array.from({ length: years - 1 }, (_, n) => ({
      category: code,
      cycleEnd: addMonths(firstIssued, 12 * (n + 1)),
      grade: taxi ? 'AAA' : (['A', 'AA'][n] ?? 'AAA'),
      points: taxi ? 20 : 0,
      decidedOn: addDays(addMonths(firstIssued, 12 * (n + 1)), 5),
    }))
  })
  return {
    id: `specimen-${person.key}`,
    status: plan.status ?? 'normal',
    division: person.division,
    validFrom: addYears(addDays(today, plan.until), -6),
    validUntil: addDays(today, plan.until),
    categories,
    assessments,
    violations: plan.violations.map(({ daysAgo, points, what }) => ({ on: addDays(today, -daysAgo), points, what })),
  }
}
