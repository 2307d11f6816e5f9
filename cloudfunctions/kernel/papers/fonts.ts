import { ASSETS, once, readAsset } from './assets'
import { openSubsetter, type Subsetter } from './harfbuzz'

export type Weight = 400 | 700

/** One weight of the document font. */
type Face = {
  has(codePoint: number): boolean
  /** Width of a text in units of the font size. */
  width(text: string): number
  /** The font with the characters of `text` only, as TTF. */
  subset: Subsetter
}
export type Faces = Record<Weight, Face>

/** Stands for a character that no font has: printers' sign for a missing sort, in GB 2312. */
export const MISSING = '〓'

const openFace = once(async (file: string): Promise<Face> => {
  const bytes = await readAsset(file)
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  const font = fontkit.create(bytes)
  const advances = new Map<string, number>()
  const advance = (c: string) => {
    const known = advances.get(c) ?? font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth / font.unitsPerEm
    advances.set(c, known)
    return known
  }
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (text) => [...text].reduce((sum, c) => sum + advance(c), 0),
    subset: await openSubsetter(bytes),
  }
})

async function openFaces(files: Record<Weight, string>): Promise<Faces> {
  const [regular, bold] = await Promise.all([openFace(files[400]), openFace(files[700])])
  return { 400: regular, 700: bold }
}

const lacking = (faces: Faces, text: string) =>
  [...new Set(text)].filter((c) => !faces[400].has(c.codePointAt(0)!) || !faces[700].has(c.codePointAt(0)!))

/**
 * The fonts for a text: the small common ones where they have all of its characters, else the
 * full ones, which are ten times as big. `missing` are the characters that not even those have.
 */
export async function facesFor(text: string): Promise<{ faces: Faces; missing: string[] }> {
  const common = await openFaces(ASSETS.common)
  if (lacking(common, text).length === 0) return { faces: common, missing: [] }
  const full = await openFaces(ASSETS.full)
  return { faces: full, missing: lacking(full, text) }
}
