/** HTML elements that built-in components build inside themselves; every other tag is WeChat's. */
export const INNER_TAG = /^h5-/

/** The DOM tag that stands for a mini-program tag. */
export const domTag = (tag: string) => (INNER_TAG.test(tag) ? tag.slice(3) : `wx-${tag}`)

/** The mini-program tag that a DOM tag stands for. */
export const weappTag = (tag: string) => tag.toLowerCase().replace(/^wx-/, '')

/** Renames type selectors (`view > .a` → `wx-view > .a`), leaving all but type selectors alone. */
export function renameTags(selector: string): string {
  return selector
    .split(/(\[[^\]]*\]|"[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(
            /(^|[\s>+~,(])([a-zA-Z][\w-]*)/g,
            (_, before: string, tag: string) =>
              `${before}${/^(from|to|wx-.*|odd|even|n)$/.test(tag) ? tag : domTag(tag)}`,
          ),
    )
    .join('')
}
