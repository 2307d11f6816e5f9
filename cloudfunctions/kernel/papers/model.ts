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
