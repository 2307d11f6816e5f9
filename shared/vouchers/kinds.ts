import type { Day } from '../calendar'
import { fromUtf8, toUtf8, type ByteReader, type ByteWriter } from './bytes'

/** One fact of a kind: how it is written into a voucher and read from it. */
interface Fact<T> {
  write(to: ByteWriter, value: T): void
  read(from: ByteReader): T
}

const day: Fact<Day> = { write: (to, value) => to.day(value), read: (from) => from.day() }

/** One of a list of words, a byte each. The list may grow at its end, never be reordered. */
const oneOf = <const W extends string>(...words: readonly W[]): Fact<W> => ({
  write: (to, value) => to.uint(words.includes(value) ? words.indexOf(value) + 1 : -1, 1),
  read: (from) => {
    const word = words[from.uint(1) - 1]
    if (word === undefined) throw new RangeError('unknown word')
    return word
  },
})

/** A five-digit code in two bytes, such as the qualification categories of JT/T 415. */
const code5: Fact<string> = {
  write: (to, value) => to.uint(/^\d{5}$/.test(value) ? Number(value) : -1, 2),
  read: (from) => String(from.uint(2)).padStart(5, '0'),
}

const letters = (length: number): Fact<string> => ({
  write: (to, value) => {
    if (value.length !== length || !/^[0-9A-Z]*$/.test(value)) throw new RangeError(`not ${length} digits or letters`)
    to.raw(toUtf8(value))
  },
  read: (from) => fromUtf8(from.raw(length)),
})

const text = (most: number): Fact<string> => ({
  write: (to, value) => {
    const bytes = toUtf8(value)
    if (bytes.length > most) throw new RangeError(`longer than ${most} bytes`)
    to.uint(bytes.length, 1)
    to.raw(bytes)
  },
  read: (from) => fromUtf8(from.raw(from.uint(1))),
})

/**
 * What each kind of voucher says beyond the common head: the least that an inspector needs. A kind that has
 * been issued once is final: new needs get a new kind with its own code.
 */
export const voucherKinds = {
  'integrity-grade': {
    code: 1,
    name: '诚信考核凭证',
    facts: {
      grade: oneOf('AAA', 'AA', 'A', 'B'),
      category: code5,
      cycleEnd: day,
      /** Last four characters of the certificate number. */
      certificateTail: letters(4),
      /** The holder's masked name. */
      holder: text(24),
    },
  },
  'service-grade': {
    code: 2,
    name: '服务质量信誉考核凭证',
    facts: {
      grade: oneOf('AAA', 'AA', 'A', 'B'),
      category: code5,
      cycleEnd: day,
      certificateTail: letters(4),
      holder: text(24),
    },
  },
  'annual-review': {
    code: 3,
    name: '年度审核凭证',
    facts: {
      plate: text(16),
      plateColour: oneOf('蓝', '黄', '黑', '白', '绿', '其他', '农黄', '农绿', '黄绿', '渐变绿'),
      /** Last four characters of the number of the 道路运输证. */
      transportTail: letters(4),
      technicalGrade: oneOf('一级', '二级'),
      reviewedOn: day,
      /** The day by which the next review is due. */
      nextDue: day,
    },
  },
} as const

export type VoucherKind = keyof typeof voucherKinds
export const voucherKindNames = Object.keys(voucherKinds) as [VoucherKind, ...VoucherKind[]]

export type KindFacts = {
  [K in VoucherKind]: {
    -readonly [F in keyof (typeof voucherKinds)[K]['facts']]: (typeof voucherKinds)[K]['facts'][F] extends Fact<infer T>
      ? T
      : never
  }
}

export const kindOfCode = (code: number): VoucherKind | undefined =>
  (Object.keys(voucherKinds) as VoucherKind[]).find((kind) => voucherKinds[kind].code === code)

export function writeFacts(to: ByteWriter, kind: VoucherKind, values: Readonly<Record<string, unknown>>): void {
  const facts: Record<string, Fact<unknown>> = voucherKinds[kind].facts
  for (const id of Object.keys(facts)) facts[id].write(to, values[id])
}

export function readFacts<K extends VoucherKind>(from: ByteReader, kind: K): KindFacts[K] {
  const facts: Record<string, Fact<unknown>> = voucherKinds[kind].facts
  const values: Record<string, unknown> = {}
  for (const id of Object.keys(facts)) values[id] = facts[id].read(from)
  return values as KindFacts[K]
}
