import { type SourceFile, isProduct, isTest } from './files'
import { importsOf, packageOf, type Import } from './imports'
import type { Violation } from './syntax'

const SDKS = ['@cloudbase/node-sdk', 'wx-server-sdk']
const SDK_DOOR = 'cloudfunctions/kernel/outside/cloudbase.ts'
const SHARED_PACKAGES = ['zod', 'dayjs', 'tweetnacl', 'qrcode', 'punycode', 'fastest-levenshtein']

/**
 * Who may know whom: miniprogram → shared ← cloudfunctions; tools and product never know each other; no
 * function knows another; the SDKs enter through one door. `toolPackages` are the names of the tools' packages.
 */
export function directionViolations(files: readonly SourceFile[], toolPackages: readonly string[]): Violation[] {
  return files.flatMap(importsOf).flatMap((one) => {
    const why = one.local ? wrongFile(one) : wrongPackage(one, toolPackages)
    return why ? [`${one.from}:${one.line} ${one.to}: ${why}`] : []
  })
}

function wrongFile({ from, to }: Import): string | undefined {
  const area = areaOf(from)
  const target = areaOf(to)
  if (isTest(from) && target === 'tests') return area === 'tools' ? 'tools do not know the product' : undefined
  switch (area) {
    case 'shared':
      return target === 'shared' ? wrongLayer(from, to) : 'shared is pure and knows only itself'
    case 'miniprogram':
      return target === 'miniprogram' || target === 'shared'
        ? wrongForPhone(from, to)
        : 'the app knows only itself and shared'
    case 'cloudfunctions':
      return wrongForFunction(from, to, target)
    case 'tools':
      return target === 'tools' && to.split('/')[1] === from.split('/')[1] ? undefined : 'a tool knows only itself'
    default:
      return undefined
  }
}

const CONCRETE = /^shared\/(services|provinces)(\/|$)/
const ENGINE =
  /^shared\/(vocabulary|casework|vouchers|registry|identity|calendar)\/|^shared\/(rules|journey|eligibility)\./

const wrongLayer = (from: string, to: string): string | undefined =>
  ENGINE.test(from) && !isTest(from) && CONCRETE.test(to)
    ? 'the engine knows the shape of a service, never a concrete one'
    : undefined

const wrongForPhone = (from: string, to: string): string | undefined =>
  CONCRETE.test(to) && !isTest(from) && to !== 'shared/services/catalogue'
    ? 'phones hold the catalogue only and fetch definitions by hash'
    : undefined

function wrongForFunction(from: string, to: string, target: string): string | undefined {
  if (target === 'shared') return undefined
  if (target !== 'cloudfunctions') return 'functions know only the kernel and shared'
  const own = from.split('/')[1]
  const other = to.split('/')[1]
  if (other === 'kernel') return wrongRoom(from, to)
  if (other === own) return undefined
  return own === 'kernel' ? 'the kernel knows no function' : 'a function never imports another function'
}

/** The rooms of the kernel, bottom to top: each knows those before it. */
export const ROOMS = [
  'outside',
  'sealing',
  'call',
  'accounts',
  'register',
  'files',
  'vouchers',
  'cases',
  'papers',
  'messages',
  'desk',
  'flow',
]
const roomOf = (path: string): string | undefined => /^cloudfunctions\/kernel\/([^/]+)/.exec(path)?.[1]
const CASE_STEPS = 'cloudfunctions/kernel/cases/steps/'

function wrongRoom(from: string, to: string): string | undefined {
  const [own, other] = [roomOf(from), roomOf(to)]
  if (isTest(from) || other === undefined) return undefined
  if (to.startsWith(CASE_STEPS) && !from.startsWith(CASE_STEPS) && own !== 'flow')
    return 'steps of casework are taken through kernel/flow, which tells the owner'
  if (to === 'cloudfunctions/kernel/cases/append' && own !== 'cases' && own !== 'flow')
    return 'only cases append events'
  return own !== undefined && ROOMS.indexOf(other) > ROOMS.indexOf(own)
    ? `the room ${own} knows only those before it`
    : undefined
}

function wrongPackage({ from, to }: Import, toolPackages: readonly string[]): string | undefined {
  const name = packageOf(to)
  if (isProduct(from) && toolPackages.includes(name)) return 'product code never imports tools'
  if (isProduct(from) && SDKS.includes(name) && from !== SDK_DOOR) return `only ${SDK_DOOR} imports the SDKs`
  if (isTest(from)) return undefined
  if (from.startsWith('shared/') && !SHARED_PACKAGES.includes(name))
    return `shared may use only ${SHARED_PACKAGES.join(', ')}`
  if (from.startsWith('miniprogram/') && to.startsWith('node:')) return 'phones have no Node'
  return undefined
}

const areaOf = (path: string): string => path.split('/')[0]
