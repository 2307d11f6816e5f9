import { conflict } from './errors'

interface Lock { owner: string, released: Promise<void>, release: () => void }

/** Documents and unique keys that open transactions have written. */
export class Locks {
  private readonly held = new Map<string, Lock>()
  private readonly changed = new Map<string, number>()
  private sequence = 0

  /** Takes a lock for a transaction, or throws the conflict that CloudBase answers at once. */
  take(key: string, owner: string): void {
    const lock = this.held.get(key)
    if (lock?.owner === owner) return
    if (lock) throw conflict()
    let release = () => {}
    const released = new Promise<void>(resolve => { release = resolve })
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

  /** Remembers a committed change, for the transactions that are open. */
  note(key: string, remember: boolean): void {
    this.sequence++
    if (remember) this.changed.set(key, this.sequence)
    else if (this.changed.size > 0) this.changed.clear()
  }

  changedSince(key: string, moment: number): boolean {
    return (this.changed.get(key) ?? 0) > moment
  }
}
