import { conflict } from './errors'

interface Lock {
  owner: string
  released: Promise<void>
  release: () => void
}

const MOST_REMEMBERED = 10_000

/** Documents and unique keys that open transactions have written. */
export class Locks {
  private readonly held = new Map<string, Lock>()
  private readonly changed = new Map<string, number>()
  private sequence = 0
  private mostRemembered = MOST_REMEMBERED

  /** Takes a lock for a transaction, or throws the conflict that CloudBase answers at once. */
  take(key: string, owner: string): void {
    const lock = this.held.get(key)
    if (lock?.owner === owner) return
    if (lock) throw conflict()
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    this.held.set(key, { owner, released, release })
  }

  /** Nobody holds anything: the common case, told without working out any key. */
  get none(): boolean {
    return this.held.size === 0
  }

  /** Resolves when the holder is done; undefined when nobody holds the key. */
  waitFor(key: string): Promise<void> | undefined {
    return this.held.get(key)?.released
  }

  releaseAll(owner: string): void {
    for (const [key, lock] of this.held) {
      if (lock.owner !== owner) continue
      this.held.delete(key)
      lock.release()
    }
  }

  /** The moment a transaction starts from, to be compared with `changedSince`. */
  now(): number {
    return this.sequence
  }

  /** Remembers a committed change for the transactions that are open; `oldest` is where the first of them started. */
  note(key: string, oldest: number | undefined): void {
    this.sequence++
    if (oldest !== undefined) this.changed.set(key, this.sequence)
    else if (this.changed.size > 0) this.changed.clear()
    if (this.changed.size > this.mostRemembered) this.forget(oldest ?? this.sequence)
  }

  /** Drops what happened before any open transaction started. */
  private forget(oldest: number): void {
    for (const [key, moment] of this.changed) if (moment <= oldest) this.changed.delete(key)
    this.mostRemembered = Math.max(MOST_REMEMBERED, this.changed.size * 2)
  }

  changedSince(key: string, moment: number): boolean {
    return (this.changed.get(key) ?? 0) > moment
  }
}
