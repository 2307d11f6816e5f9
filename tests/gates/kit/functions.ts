import type { Violation } from './syntax'

/** One function folder ⇔ one contract: what is missing on either side, and contracts that share a name. */
export function pairingViolations(folders: readonly string[], contracts: readonly string[]): Violation[] {
  const twice = contracts.filter((name, i) => contracts.indexOf(name) !== i)
  return [
    ...folders.filter((name) => !contracts.includes(name)).map((name) => `cloudfunctions/${name} has no contract`),
    ...contracts.filter((name) => !folders.includes(name)).map((name) => `the contract ${name} has no function folder`),
    ...twice.map((name) => `two contracts are named ${name}`),
  ]
}

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
