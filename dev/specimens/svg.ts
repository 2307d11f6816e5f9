/** Small helpers that write SVG; the specimens are drawn with nothing else. */
export type TextLook = {
  fill?: string
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  spacing?: number
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

export function text(value: string, x: number, y: number, size: number, look: TextLook = {}): string {
  const { fill = '#1a1a1a', bold = false, anchor = 'start', spacing = 0 } = look
  return (
    `<text xml:space="preserve" x="${x}" y="${y}" font-size="${size}" ` +
    `font-weight="${bold ? 700 : 400}" fill="${fill}"` +
    ` text-anchor="${anchor}" letter-spacing="${spacing}">${escape(value)}</text>`
  )
}

export const rect = (x: number, y: number, w: number, h: number, attributes: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${attributes}/>`

export const lineTo = (x1: number, y1: number, x2: number, y2: number, stroke = '#8a94a0', width = 2): string =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${stroke}" stroke-width="${width}"/>`

/** Ruled table: column edges, row edges, and the texts of its cells, row by row. */
export function table(columns: number[], top: number, rowHeight: number, rows: string[][], size = 26): string {
  const [left, right] = [columns[0]!, columns[columns.length - 1]!]
  const bottom = top + rows.length * rowHeight
  const across = Array.from({ length: rows.length + 1 }, (_, i) =>
    lineTo(left, top + i * rowHeight, right, top + i * rowHeight),
  )
  const down = columns.map((x) => lineTo(x, top, x, bottom))
  const cells = rows.flatMap((row, i) =>
    row.map((value, k) => text(value, columns[k]! + 14, top + i * rowHeight + rowHeight / 2 + size * 0.36, size)),
  )
  return [...across, ...down, ...cells].join('')
}

/** Round seal in red with a star: it says 样本 and belongs to nobody. */
export const seal = (cx: number, cy: number, r: number): string =>
  `<g opacity=".75"><circle cx="${cx}" cy="${cy}" r="${r}" fill="none" stroke="#c8372d" stroke-width="5"/>` +
  text('★', cx, cy + r * 0.1, r * 0.7, { fill: '#c8372d', anchor: 'middle' }) +
  text('样本专用', cx, cy + r * 0.62, r * 0.32, { fill: '#c8372d', anchor: 'middle' }) +
  '</g>'

/** 样本 in pale letters across a page: nobody may take a specimen for a document. */
export const mark = (cx: number, cy: number, size: number, opacity = 0.1): string =>
  `<g transform="rotate(-24 ${cx} ${cy})" opacity="${opacity}">` +
  text('样 本', cx, cy + size * 0.36, size, { fill: '#b02318', bold: true, anchor: 'middle' }) +
  '</g>'

/** Head and shoulders, drawn simply; it looks like nobody. */
export function bust(x: number, y: number, w: number, h: number, sex: '男' | '女', background: string): string {
  const hair =
    sex === '女'
      ? '<path d="M30 46C28 14 92 14 90 46V92H30z" fill="#2b2622"/>'
      : '<path d="M34 48C32 18 88 18 86 48z" fill="#2b2622"/>'
  return (
    `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 120 168" preserveAspectRatio="none">` +
    `<rect width="120" height="168" fill="${background}"/>${hair}` +
    '<path d="M50 84h20v36H50z" fill="#dba987"/><ellipse cx="60" cy="62" rx="25" ry="32" fill="#e9bd9b"/>' +
    (sex === '女'
      ? '<path d="M35 50C40 30 80 30 85 50 75 42 50 40 35 50z" fill="#2b2622"/>'
      : '<path d="M35 52C38 28 82 28 85 52 78 40 44 40 35 52z" fill="#2b2622"/>') +
    '<path d="M46 58h8M66 58h8" stroke="#3a2d25" stroke-width="3"/>' +
    '<path d="M53 79q7 4 14 0" stroke="#9a5a48" stroke-width="2.5" fill="none"/>' +
    '<path d="M8 168C10 118 36 108 50 104l10 12 10-12c14 4 40 14 42 64z" fill="#2f3f55"/>' +
    '<path d="M50 104l10 14 10-14 4 10-14 16-14-16z" fill="#f4f5f7"/></svg>'
  )
}

/** Breaks a text into lines of at most `count` characters. */
export const chunks = (value: string, count: number): string[] => value.match(new RegExp(`.{1,${count}}`, 'gu')) ?? ['']
