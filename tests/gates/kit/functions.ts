import type { CloudFunction } from '../../../cloudfunctions/functions'
import { variablesOf } from '../../../cloudfunctions/functions'
import type { KeyName } from '../../../cloudfunctions/kernel/sealing/keys'
import type { Contract } from '../../../shared/contracts/contract'
import type { Violation } from './syntax'

type Named = Pick<Contract, 'name' | 'function'>
/** A function folder with the contracts that its entry keeps. */
export interface Entry {
  folder: string
  contracts: readonly Named[]
}

/** Every contract is kept by the function that it names, once, and by no other. */
export function pairingViolations(entries: readonly Entry[], contracts: readonly Named[]): Violation[] {
  const twice = contracts.filter(({ name }, at) => contracts.findIndex((one) => one.name === name) !== at)
  const kept = new Set(entries.flatMap((entry) => entry.contracts.map(({ name }) => name)))
  const known = new Set(contracts.map(({ name }) => name))
  return [
    ...entries.flatMap(({ folder, contracts: own }) =>
      own
        .filter((contract) => contract.function !== folder)
        .map(({ name, function: home }) => `cloudfunctions/${folder} keeps ${name}, which belongs to ${home}`),
    ),
    ...contracts.filter(({ name }) => !kept.has(name)).map(({ name }) => `no function keeps the contract ${name}`),
    ...[...kept].filter((name) => !known.has(name)).map((name) => `${name} has no contract`),
    ...twice.map(({ name }) => `two contracts are named ${name}`),
  ]
}

/** One file per action, named like it, beside the table of its function; an application is its entry alone. */
export const actionFileViolations = (paths: readonly string[], contracts: readonly Named[]): Violation[] => {
  const files = contracts
    .filter(({ name, function: home }) => name !== home || !name.startsWith('apply-'))
    .map(({ name, function: home }) => `cloudfunctions/${home}/${name}.ts`)
  const found = paths.filter((path) => /^cloudfunctions\/(?!kernel\/)[^/]+\/(?!index\.ts$)[^/]+$/.test(path))
  return [
    ...files.filter((path) => !found.includes(path)).map((path) => `${path} is missing`),
    ...found.filter((path) => !files.includes(path)).map((path) => `${path} is no action of its function`),
  ]
}

/** Who may know what must stay with few; everything else follows from who may call. */
const mayKnow: Partial<Record<KeyName, readonly string[]>> = { voucher: ['decide', 'papers'] }
const PROVIDER_KEY = 'DLYZ_TENCENT_KEY'
const mayCallProviders = ['session', 'identity', 'deliver', 'housekeeping']

const needed = (who: Contract['who']): KeyName | undefined => {
  if (who === 'staff') return 'staff'
  return who === 'person' || who === 'verified' ? 'applicant' : undefined
}

/** Functions that know more secrets than their part of the work, or too little to know their callers. */
export function secretViolations(
  functions: Readonly<Record<string, CloudFunction>>,
  contracts: readonly Pick<Contract, 'name' | 'function' | 'who'>[],
): Violation[] {
  return Object.entries(functions).flatMap(([name, plan]) => {
    const own = contracts.filter((contract) => contract.function === name)
    const missing = own
      .filter(({ who }) => needed(who) && !plan.keys.includes(needed(who)!))
      .map((contract) => `${name} lacks the ${needed(contract.who)} key that ${contract.name} needs`)
    const tooMuch = plan.keys
      .filter((key) => mayKnow[key] && !mayKnow[key].includes(name))
      .map((key) => `${name} may not know the ${key} key`)
    return [
      ...missing,
      ...tooMuch,
      ...(plan.keys.includes('applicant') && plan.keys.includes('staff')
        ? [`${name} knows the token keys of applicants and of staff`]
        : []),
      ...(variablesOf(plan).includes(PROVIDER_KEY) && !mayCallProviders.includes(name)
        ? [`${name} may not know the providers' credentials`]
        : []),
      ...(own.some(({ who }) => who === 'system') !== !!plan.timer
        ? [`${name} has a timer without a system action, or the other way round`]
        : []),
    ]
  })
}

/** How a bundle betrays that it uses a key; token keys are the onion's, which every bundle has. */
const use: Partial<Record<KeyName, RegExp>> = {
  fields: /"(open|seal)Bytes"/,
  index: /keys\.blind\(/,
  chain: /keys\.digest\(/,
  voucher: /\.voucherSeed\(/,
  voucherPublic: /\.voucherPublic\(/,
}

/** Keys that the code of a built function uses and was not given, or was given and never uses. */
export const keyUseViolations = (name: string, { keys }: CloudFunction, bundle: string): Violation[] =>
  (Object.entries(use) as [KeyName, RegExp][]).flatMap(([key, pattern]) => {
    const [used, given] = [pattern.test(bundle), keys.includes(key)]
    if (used === given) return []
    return [used ? `${name} uses the ${key} key, which it is not given` : `${name} is given the ${key} key for nothing`]
  })

/** A service item is a definition, a function folder and a spec; a province is a file and a spec. */
export function completenessViolations(paths: readonly string[], codes: readonly string[]): Violation[] {
  const has = new Set(paths)
  const provinces = paths
    .filter((path) => /^shared\/provinces\/(?!index\.)[^/]+\.ts$/.test(path) && !/\.(test|spec)\.ts$/.test(path))
    .map((path) => path.slice('shared/provinces/'.length, -3))
  return [
    ...codes.flatMap((code) => [`cloudfunctions/apply-${code}/index.ts`, `tests/services/${code}.spec.ts`]),
    ...provinces.map((name) => `tests/provinces/${name}.spec.ts`),
  ]
    .filter((path) => !has.has(path))
    .map((path) => `${path} is missing`)
}
