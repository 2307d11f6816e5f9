/** The cloud's clock: real time, or shifted so that tests can travel. */
export class Clock {
  private shift = 0

  now = (): number => Date.now() + this.shift

  /** Milliseconds between this clock and the real one. */
  get offset(): number {
    return this.shift
  }

  /** Sets the time, which then runs on; null returns to real time. */
  set(time: Date | number | null): void {
    this.shift = time === null ? 0 : +time - Date.now()
  }
}
