/** Reads `a.b[0].c` from data; no path gives the whole. */
export function get(data: unknown, path?: string): unknown {
  if (!path) return data
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
    .reduce<any>((at, key) => at?.[key], data)
}
