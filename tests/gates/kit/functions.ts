import type { Violation } from './syntax'

/** One function folder ⇔ one contract: what is missing on either side, and contracts that share a name. */
export function pairingViolations(folders: readonly string[], contracts: readonly string[]): Violation[] {
  const twice = contracts.filter((name, i) => contracts.indexOf(name) !== i)
  return [
    ...folders.filter(name => !contracts.includes(name)).map(name => `cloudfunctions/${name} has no contract`),
    ...contracts.filter(name => !folders.includes(name)).map(name => `the contract ${name} has no function folder`),
    ...twice.map(name => `two contracts are named ${name}`),
  ]
}
