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

/** What a receipt shows: facts of the case, then every picture with its size and hash, round by round. */
export type ReceiptModel = {
  title: string
  rows: { label: string; value: string }[]
  rounds: { heading: string; items: { name: string; size: string; sha256: string }[] }[]
  notes: string[]
  /** Small print for whoever checks: each on one line. */
  print: string[]
  authority: string
  issuedOn: string
  /** The file for machines that the PDF carries. */
  attached: { name: string; type: string; text: string }
}

/** A drawn document and the characters that no font of ours has; those stand as 〓 in it. */
export type Rendered = { bytes: Uint8Array; missing: string[] }
