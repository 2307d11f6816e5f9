/** Qualification categories (JT/T 415 codes where read: 01001, 02001; the rest is replaceable: domain facts B3). */
export const categories = {
  '01001': { name: '经营性道路旅客运输驾驶员', short: '旅客运输驾驶员', group: 'driver' },
  '02001': { name: '经营性道路货物运输驾驶员', short: '货物运输驾驶员', group: 'driver' },
  '03001': { name: '道路危险货物运输驾驶员', short: '危险货物运输驾驶员', group: 'driver' },
  '03002': { name: '道路危险货物运输押运人员', short: '危险货物押运人员', group: 'escort' },
  '03003': { name: '道路危险货物运输装卸管理人员', short: '危险货物装卸管理人员', group: 'loader' },
  '04001': { name: '巡游出租汽车驾驶员', short: '巡游出租驾驶员', group: 'taxi' },
  '04002': { name: '网络预约出租汽车驾驶员', short: '网约车驾驶员', group: 'taxi' },
} as const

export type CategoryCode = keyof typeof categories
export const categoryCodes = Object.keys(categories) as CategoryCode[]
/** The official name of a category; an unknown code is shown as it is. */
export const categoryName = (code: string): string => categories[code as CategoryCode]?.name ?? code
