/** Thrown by work that must wait and then run again; nothing of it has been written yet. */
export class Blocked {
  constructor(readonly released: Promise<void>) {}
}
