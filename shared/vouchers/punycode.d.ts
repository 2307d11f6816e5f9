declare module 'punycode/punycode.js' {
  /** A host with its xn-- labels read; throws RangeError on labels that are none. */
  export function toUnicode(host: string): string
}
