/**
 * What the phone carries about every item: enough for the tiles; all the rest is fetched by hash.
 * `icon` is a key of the drawn icon set.
 */
export interface CatalogueEntry { code: string; name: string; short: string; line: string; icon: string; audience: 'person' | 'operator' }

export const catalogue: readonly CatalogueEntry[] = [
  { code: 'integrity-assessment', name: '道路运输驾驶员诚信考核', short: '诚信考核', line: '每年一次', icon: 'shield', audience: 'person' },
]

export const catalogueEntry = (code: string): CatalogueEntry | undefined => catalogue.filter((one) => one.code === code)[0]
