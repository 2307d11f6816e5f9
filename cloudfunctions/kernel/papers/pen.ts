import type { Text } from './drawing'
import type { Faces, Weight } from './fonts'
import { breakLines } from './lines'

export type Style = { size: number; weight: Weight; colour: string; spacing?: number }

/** Writes measured text: every place is computed here once, so that PDF and PNG cannot differ. */
export type Pen = {
  width(text: string, style: Style): number
  left(text: string, x: number, y: number, style: Style): Text
  centre(text: string, x: number, y: number, style: Style): Text
  right(text: string, x: number, y: number, style: Style): Text
  lines(text: string, width: number, style: Style): string[]
  /** The style, made smaller (down to `least` of its size) until the text fits the width. */
  fit(text: string, width: number, style: Style, least: number): Style
}

export function pen(faces: Faces): Pen {
  const width = (text: string, { size, weight, spacing = 0 }: Style) =>
    faces[weight].width(text) * size + Math.max(0, [...text].length - 1) * spacing
  const left = (text: string, x: number, y: number, { spacing = 0, ...style }: Style): Text => ({
    kind: 'text',
    text,
    x,
    y,
    spacing,
    ...style,
  })
  return {
    width,
    left,
    centre: (text, x, y, style) => left(text, x - width(text, style) / 2, y, style),
    right: (text, x, y, style) => left(text, x - width(text, style), y, style),
    lines: (text, limit, style) => breakLines(text, limit, (part) => width(part, style)),
    fit(text, limit, style, least) {
      const scale = Math.max(least, Math.min(1, limit / width(text, style)))
      return { ...style, size: style.size * scale, spacing: (style.spacing ?? 0) * scale }
    },
  }
}
