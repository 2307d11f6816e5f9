/** Text as people type it, made plain: full-width forms to half-width, every kind of space dropped. */
export function plain(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0)
    else if (!/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(text[i])) out += text[i]
  }
  return out
}

/**
 * Characters that nothing needs and that can mislead or break: markup, controls, emoji, what is not seen, what turns
 * the direction.
 */
export const UNUSABLE = new RegExp(
  [
    /[<>\u0000-\u0008\u000b-\u001f\u007f-\u009f]/,
    /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe0f\ufeff]/,
    /[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff]/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** '少了1位' / '多了2位', to begin a message about the length of a number. */
export const lengthOff = (actual: number, expected: number): string =>
  actual < expected ? `少了${expected - actual}位` : `多了${actual - expected}位`
