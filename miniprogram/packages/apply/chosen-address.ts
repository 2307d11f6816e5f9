import { forget, keep, readKept } from '../../client/kept'

const at = (wanted: string) => `chosen-address:${wanted}`

/**
 * Hands the address that was chosen to the field that asked for it; kept on the device, so that a reload loses nothing.
 */
export const handOver = (wanted: string, address: string): void => {
  keep(at(wanted), address)
}

/** What was chosen for a field since it last looked; told once. */
export function takeChosen(wanted: string): string | undefined {
  const address = readKept<string>(at(wanted))
  if (address !== undefined) forget(at(wanted))
  return address
}
