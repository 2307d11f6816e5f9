/** A start tag of a WXML file with its attributes as written. */
export interface Tag {
  name: string
  attributes: { [name: string]: string }
  line: number
}

const START = /<([a-zA-Z][\w-]*)((?:\s+[^\s=/>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** Comments and inline WXS hold no tags; their line breaks stay, so that lines keep their numbers. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ')
const withoutCode = (text: string) =>
  text
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs>)/g, (_, open: string, code: string, close: string) =>
      [open, blank(code), close].join(''),
    )

/** The start tags of a WXML text, in order. */
export function startTags(text: string): Tag[] {
  let line = 1
  let counted = 0
  const code = withoutCode(text)
  return [...code.matchAll(START)].map((match) => {
    line += code.slice(counted, match.index).split('\n').length - 1
    counted = match.index
    const attributes: Tag['attributes'] = {}
    for (const [, name, double, single] of match[2]!.matchAll(ATTRIBUTE)) attributes[name!] = double ?? single ?? ''
    return { name: match[1]!, attributes, line }
  })
}

/** An attribute that is written out; one that is computed, or not there, is undefined. */
export function literal(tag: Tag, attribute: string): string | undefined {
  const value = tag.attributes[attribute]
  return value && !value.includes('{{') ? value : undefined
}
