/** What a voucher shows. All texts are final: masked, formatted and in Chinese. */
export type VoucherModel = {
  /** Who it is about, above the title: 道路运输驾驶员. */
  kindTitle: string
  /** 诚信考核凭证. */
  title: string
  /** 甘诚考〔2026〕620102第0003187号. */
  number: string
  /** The sign: label on the left (考核等级 when left out), word below it, code on the right. */
  grade: { label?: string; word: string; code: string }
  rows: { label: string; value: string }[]
  /** The URL prefix is stored as bytes and the payload (A–Z, 2–7) in the shorter alphanumeric mode. */
  qr: { prefix: string; payload: string }
  authority: string
  /** Date of issue as people read it: 2026年11月26日. */
  issuedOn: string
  notes?: string[]
}
