export interface Province {
  /** First two digits of a GB/T 2260 code. */
  code: string
  name: string
  /** The character on number plates and certificate numbers. */
  short: string
}

const TABLE = `11北京市京 12天津市津 13河北省冀 14山西省晋 15内蒙古自治区蒙 21辽宁省辽 22吉林省吉 23黑龙江省黑
31上海市沪 32江苏省苏 33浙江省浙 34安徽省皖 35福建省闽 36江西省赣 37山东省鲁
41河南省豫 42湖北省鄂 43湖南省湘 44广东省粤 45广西壮族自治区桂 46海南省琼
50重庆市渝 51四川省川 52贵州省贵 53云南省云 54西藏自治区藏
61陕西省陕 62甘肃省甘 63青海省青 64宁夏回族自治区宁 65新疆维吾尔自治区新
71台湾省台 81香港特别行政区港 82澳门特别行政区澳`

/** All province-level divisions of GB/T 2260, in its order. */
export const provinces: readonly Province[] = TABLE.split(/\s+/).map((entry) => ({
  code: entry.slice(0, 2),
  name: entry.slice(2, -1),
  short: entry.slice(-1),
}))

/** The 31 whose road-transport authorities use this product: the mainland. */
export const mainlandProvinces: readonly Province[] = provinces.filter(({ code }) => code < '71')

/** The province of a division code ('620102' or '62'); nothing for a code that no province has. */
export const provinceOf = (division: string): Province | undefined =>
  provinces.find(({ code }) => code === division.slice(0, 2))
/** Whose amendments count for a division: the two digits of its province, '' (national) where there is none. */
export const provinceCodeOf = (division: string): string => provinceOf(division)?.code ?? ''
