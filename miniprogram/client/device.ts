import { readStored, writeStored } from './device-storage'

/** A fresh id for drafts and the device; unguessable enough, since the server checks owners. */
export function freshId(): string {
  const random = () => Math.random().toString(36).slice(2, 12)
  return `${Date.now().toString(36)}-${random()}${random()}`
}

/** The random id of this device, by which the server counts messages sent. */
export function deviceId(): string {
  const kept = readStored<string>('device')
  if (kept) return kept
  const id = freshId()
  writeStored('device', id)
  return id
}
