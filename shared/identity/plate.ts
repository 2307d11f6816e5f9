import { mainlandProvinces } from './divisions'
import { plain } from './text'

/** Colour codes of JT/T 697.7 §5.6, as transport registers store them. */
export const plateColours = [
  { code: '1', name: '蓝' },
  { code: '2', name: '黄' },
  { code: '3', name: '黑' },
  { code: '4', name: '白' },
  { code: '5', name: '绿' },
  { code: '9', name: '其他' },
  { code: '91', name: '农黄' },
  { code: '92', name: '农绿' },
  { code: '93', name: '黄绿' },
  { code: '94', name: '渐变绿' },
] as const

type PlateColourName = (typeof plateColours)[number]['name']
/** The name of a colour as a register wrote it: '黄色' is 黄, 93 is 黄绿, what the table does not have is 其他. */
export function plateColourName(written: string): PlateColourName {
  const text = plain(written).replace(/色$/, '')
  return plateColours.find(({ code, name }) => code === text || name === text)?.name ?? '其他'
}

type PlateColour = (typeof plateColours)[number]['code']
type PlateKind = '普通' | '挂车' | '学车' | '警车' | '港澳' | '小型新能源' | '大型新能源'

export type Plate =
  | { ok: true; plate: string; shown: string; kind: PlateKind; colours: readonly PlateColour[] }
  | { ok: false; problem: 'empty' | 'length' | 'province' | 'letter' | 'serial'; message: string }

const TAILS: Readonly<Record<string, PlateKind>> = { 挂: '挂车', 学: '学车', 警: '警车', 港: '港澳', 澳: '港澳' }
const COLOURS: Readonly<Record<PlateKind, readonly PlateColour[]>> = {
  普通: ['1', '2', '3'],
  挂车: ['2'],
  学车: ['2'],
  警车: ['4'],
  港澳: ['3'],
  小型新能源: ['94'],
  大型新能源: ['93'],
}

/** A plate as registers key it: no dot, no space, capitals; '甘 a·d1287' is '甘AD1287'. */
export const plainPlate = (text: string): string =>
  plain(text)
    .replace(/[·•・．.\-—]/g, '')
    .toUpperCase()

/**
 * Reads a number plate (GA 36-2018): '甘a·d1287' gives plate '甘AD1287', shown '甘A·D1287', its kind and
 * the colours that such a plate can have.
 */
export function parsePlate(text: string): Plate {
  const plate = plainPlate(text)
  if (!plate) return wrong('empty', '请填车牌号')
  if (!mainlandProvinces.some(({ short }) => short === plate[0])) {
    return wrong('province', '车牌号要以省份简称开头，如“甘”')
  }
  if (!/^.[A-HJ-NP-Z]/.test(plate)) return wrong('letter', '第2位应是字母，没有I和O')
  if (plate.length !== 7 && plate.length !== 8) return wrong('length', '车牌号共7位，新能源车8位，请核对')
  const kind = kindOf(plate.slice(2))
  return kind
    ? { ok: true, plate, shown: `${plate.slice(0, 2)}·${plate.slice(2)}`, kind, colours: COLOURS[kind] }
    : wrong('serial', '车牌号后几位不对，请对照行驶证')
}

function kindOf(serial: string): PlateKind | undefined {
  if (/^[A-HJK][A-HJ-NP-Z0-9]\d{4}$/.test(serial)) return '小型新能源'
  if (/^\d{5}[A-HJK]$/.test(serial)) return '大型新能源'
  if (/^[A-HJ-NP-Z0-9]{5}$/.test(serial)) return '普通'
  return /^[A-HJ-NP-Z0-9]{4}[挂学警港澳]$/.test(serial) ? TAILS[serial[4]] : undefined
}

const wrong = (problem: (Plate & { ok: false })['problem'], message: string): Plate => ({ ok: false, problem, message })
