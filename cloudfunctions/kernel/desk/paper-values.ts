/** Values of the register as they are printed on papers, each behind its label, in the text without blanks. */
const printed: Readonly<Record<string, RegExp>> = {
  name: /姓名[:：]?\n?([\u4e00-\u9fff·]{2,20}?)(?=性别|身份证|国籍|\n|$)/,
  idNumber: /(?:公民身份号码|身份证号码?|证件号码?)[:：]?\n?(\d{17}[\dXx])/,
  certificateNumber: /(?<!身份|许可)证号[:：]?\n?([\dA-Za-z]{12,20})/,
  validUntil: /有效期(?:限|至)?[:：]?\n?(?:[\d年月日.-]+至)?(\d{4}[年.-]\d{1,2}[月.-]\d{1,2})/,
  vehicleClass: /准驾车型[:：]?\n?([A-D][1-3]|[C-FMNP])/,
  address: /住址[:：]?\n?([^\n]{6,60})/,
}

/** '2031年1月9' → '2031-01-09' */
const asDay = (text: string): string =>
  text.replace(/^(\d+)\D(\d+)\D(\d+)$/, (_all, year: string, month: string, day: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

/** What the lines of a page say of register values, by key; what has no label on it is not guessed. */
export function valuesIn(lines: readonly string[]): Record<string, string> {
  const text = lines.map((line) => line.replace(/\s/g, '')).join('\n')
  return Object.fromEntries(
    Object.entries(printed).flatMap(([key, pattern]) => {
      const value = pattern.exec(text)?.[1]
      return value === undefined ? [] : [[key, key === 'validUntil' ? asDay(value) : value] as const]
    }),
  )
}
