export interface Part {
  name: string
  filename?: string
  type?: string
  body: Buffer
}

const CRLF = Buffer.from('\r\n')
const BLANK = Buffer.from('\r\n\r\n')

const header = (text: string, name: RegExp) => name.exec(text)?.[1]

/** Splits a multipart/form-data body. Answers undefined when it is not well formed. */
export function parseMultipart(contentType: string, body: Buffer): Part[] | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (!boundary) return undefined
  const delimiter = Buffer.from('--' + (boundary[1] ?? boundary[2]))
  const parts: Part[] = []
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (body.subarray(start, start + 2).toString() === '--') return parts
    const next = body.indexOf(Buffer.concat([CRLF, delimiter]), start)
    const head = body.indexOf(BLANK, start)
    if (next < 0 || head < 0 || head > next) return undefined
    const text = body.subarray(start, head).toString()
    const name = header(text, /name="([^"]*)"/i)
    if (name === undefined) return undefined
    parts.push({
      name,
      filename: header(text, /filename="([^"]*)"/i),
      type: header(text, /content-type:\s*([^\r\n]+)/i),
      body: body.subarray(head + 4, next),
    })
    at = next + 2
  }
  return undefined
}
