import { distance } from 'fastest-levenshtein'
import { toUnicode } from 'punycode/punycode.js'
import { plain } from '../identity/text'

/**
 * Where a scanned code leads, judged by its address alone. `own`: an address of ours; `none`: a payload without one;
 * `foreign`: somebody else's; `imitation`: somebody else's that is made to look like ours.
 */
export type Origin = { kind: 'own' | 'none' } | { kind: 'foreign' | 'imitation'; host: string }

/** Characters that read like another: a forger's first choice. Everything is compared as it looks. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  ь: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ƒ: 'f',
  ɡ: 'g',
  һ: 'h',
  і: 'l',
  ı: 'l',
  ι: 'l',
  i: 'l',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ӏ: 'l',
  '1': 'l',
  '|': 'l',
  м: 'm',
  п: 'n',
  ո: 'n',
  о: 'o',
  ο: 'o',
  '0': 'o',
  〇: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  '5': 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ʏ: 'y',
  '。': '.',
  '．': '.',
}

/** A host as it looks: accents, look-alikes and joined letters told apart by nobody at the roadside. */
function looksLike(host: string): string {
  const bare = host.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  return Array.from(bare, (character) => lookAlikes[character] ?? character)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
}

function decoded(host: string): string {
  try {
    return toUnicode(host)
  } catch {
    return host
  }
}

interface Address {
  /** Scheme, host and port. */
  origin: string
  /** Everything before the path, names before an @ included. */
  authority: string
  host: string
}

/** What an address leads to, read as browsers do (a backslash is a slash, what stands before @ is no host). */
function addressIn(text: string): Address | undefined {
  const found = /^(?:([a-z][a-z0-9+.-]*):\/{0,3})?([^/?#]*)[/?#]/i.exec(plain(text).replace(/\\/g, '/'))
  if (!found) return undefined
  const [, scheme = 'https', authority = ''] = found
  const place = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  const host = place.replace(/:\d*$/, '').replace(/\.$/, '')
  return host ? { origin: `${scheme.toLowerCase()}://${place}`, authority: authority.toLowerCase(), host } : undefined
}

const isNumeric = (host: string) => /^[\d.]+$|^\[/.test(host) || host === 'localhost'
/** Labels that half of all hosts have. */
const common = ['www', 'm', 'com', 'cn', 'net', 'org', 'gov', 'edu', 'app', 'api']
const most = 2

/** Whether an address wants to be taken for this host: our name in it, or one that nearly is ours. */
function imitates({ authority, host }: Address, own: string): boolean {
  if (isNumeric(own)) return authority.includes(`${own}@`)
  const [seen, ours] = [looksLike(decoded(host)), looksLike(own)]
  const flat = (name: string) => name.replace(/[-_]/g, '.')
  const names = own.split('.').filter((label) => label.length > 2 && !common.includes(label))
  const labels = flat(seen).split('.')
  return (
    authority.includes(own) ||
    flat(seen).includes(flat(ours)) ||
    names.map(looksLike).some((name) => labels.includes(name)) ||
    distance(seen, ours) <= most
  )
}

/**
 * @param text what a scanner read
 * @param own prefixes of vouchers of this system (`https://host/v/`)
 */
export function originOf(text: string, own: readonly string[]): Origin {
  const address = addressIn(text)
  if (!address) return { kind: 'none' }
  const ours = own.map(addressIn).filter((one): one is Address => one !== undefined)
  if (
    ours.some(
      ({ origin, authority, host }) => origin === address.origin && [authority, host].includes(address.authority),
    )
  )
    return { kind: 'own' }
  const { host } = address
  return { kind: ours.some((one) => imitates(address, one.host)) ? 'imitation' : 'foreign', host }
}
