import { voucherKeys } from '../../shared/contracts/cases'
import type { OutputOf } from '../../shared/contracts/contract'
import { call } from './call'
import { readStored, writeStored } from './device-storage'

export type KeyList = OutputOf<typeof voucherKeys>

/** The keys and own addresses that this device has, with their age; none before the first connection. */
export const keysKept = (): KeyList | undefined => readStored<KeyList>('voucher-keys')

/** Fetches keys and own addresses, so that they are there before the next scan; a failure changes nothing. */
export const prepareToVerify = (): Promise<void> =>
  call(voucherKeys, {}).then(
    (list) => void writeStored('voucher-keys', list),
    () => undefined,
  )
