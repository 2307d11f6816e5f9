/** Business scopes of a licence and of its vehicles (道路运输条例 第二十二、二十四条; guide S2 七–十 适用对象). */
export const scopes = {
  general: '道路普通货物运输',
  dangerous: '道路危险货物运输',
  passenger: '道路旅客运输',
} as const

export type ScopeCode = keyof typeof scopes
