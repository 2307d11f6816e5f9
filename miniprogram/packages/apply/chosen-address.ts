import { readStored, removeStored, writeStored } from '../../client/device-storage'

const at = (wanted: string) => `chosen-address:${wanted}`

/**
 * Hands the address that was chosen to the field that asked for it; kept on the device, so that a reload loses nothing.
 */
export const handOver = (wanted: string, address: string): void => {
  writeStored(at(wanted), address)
}

/** What was chosen for a field since it last looked; told once. */
export function takeChosen(wanted: string): string | undefined {
  const address = readStored<string>(at(wanted))
  if (address !== undefined) removeStored(at(wanted))
  return address
}
