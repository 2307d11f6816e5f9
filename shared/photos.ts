import type { PhotoRules } from './vocabulary/material'

/** Colour of the plain ground around what a picture shows; `other` where it is not plain or another colour. */
export const borderColours = ['white', 'blue', 'red', 'other'] as const
export type BorderColour = (typeof borderColours)[number]

/** What was measured of a picture when it was taken in. */
export interface Measured {
  width: number
  height: number
  border: BorderColour
  advice: readonly ('blurred' | 'dark')[]
}

const words = { white: '白色', blue: '蓝色', red: '红色' } as const
const either = (colours: readonly (keyof typeof words)[]): string =>
  colours
    .map((colour) => words[colour])
    .join('、')
    .replace(/、(?=[^、]*$)/, '或')

/** The rules in a few words for the place where a picture is chosen: 白色背景 · 二寸. */
export const photoRulesLine = ({ background, size }: PhotoRules): string =>
  [...(background ? [`${either(background)}背景`] : []), ...(size ? [size.name] : [])].join(' · ')

function backgroundAdvice({ background }: PhotoRules, { border }: Measured): string | undefined {
  if (!background || background.some((colour) => colour === border)) return undefined
  return background.length === 1
    ? `背景看起来不是${either(background)}，这张照片要${either(background)}背景`
    : `背景看起来不是纯色，这张照片要${either(background)}的纯色背景`
}

function sizeAdvice({ size }: PhotoRules, { width, height }: Measured): string | undefined {
  if (!size) return undefined
  const { name, minWidth, minHeight, ratio, tolerance = 0.05 } = size
  // The shape first: a picture that lies on its side is not too small.
  if (ratio && Math.abs(width / height / (ratio.width / ratio.height) - 1) > tolerance)
    return `照片的长宽不像${name}照片，请用没有剪裁过的${name}照片`
  return width < minWidth || height < minHeight
    ? `照片太小（${width}×${height}），印出来会模糊，请用至少${minWidth}×${minHeight}像素的原始照片`
    : undefined
}

/**
 * What a picture should be better at, in sentences, most important first; empty when it suits. Advice, never a refusal.
 */
export function photoAdvice(rules: PhotoRules | undefined, measured: Measured): string[] {
  const { advice } = measured
  return [
    advice.includes('blurred') ? '照片模糊，请对准后重拍' : undefined,
    advice.includes('dark') ? '照片太暗，请到亮处重拍' : undefined,
    rules && backgroundAdvice(rules, measured),
    rules && sizeAdvice(rules, measured),
  ].filter((sentence): sentence is string => !!sentence)
}
