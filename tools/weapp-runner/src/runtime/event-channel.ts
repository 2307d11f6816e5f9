type Listener = (...args: unknown[]) => void

/** Events between the page that opens and the page that is opened. */
export class EventChannel {
  readonly #listeners = new Map<string, { run: Listener; once: boolean }[]>()
  #other: EventChannel | null = null

  /** Two ends; `events` are the opener's listeners. */
  static pair(events: Record<string, (data: unknown) => void>): [EventChannel, EventChannel] {
    const here = new EventChannel()
    const there = new EventChannel()
    here.#other = there
    there.#other = here
    for (const [name, run] of Object.entries(events)) here.on(name, run)
    return [here, there]
  }

  on(name: string, run: Listener) {
    this.add(name, run, false)
  }
  once(name: string, run: Listener) {
    this.add(name, run, true)
  }
  off(name: string, run?: Listener) {
    this.#listeners.set(name, run ? (this.#listeners.get(name) ?? []).filter((one) => one.run !== run) : [])
  }

  emit(name: string, ...args: unknown[]) {
    const end = this.#other
    if (!end) return
    for (const { run, once } of end.#listeners.get(name) ?? []) {
      if (once) end.off(name, run)
      run(...args)
    }
  }

  private add(name: string, run: Listener, once: boolean) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { run, once }])
  }
}
