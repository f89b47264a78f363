/** What is to happen when, in order; what falls on one instant in the order in which it was put down. */
export class Agenda {
  readonly #events: { readonly at: number; readonly run: () => Promise<void> }[] = []

  add(at: number, run: () => Promise<void>): void {
    const later = this.#events.findIndex((event) => event.at > at)
    this.#events.splice(later < 0 ? this.#events.length : later, 0, { at, run })
  }

  /** When the next thing happens. */
  next(): number {
    return this.#events[0]?.at ?? Number.POSITIVE_INFINITY
  }

  async runNext(): Promise<void> {
    await this.#events.shift()?.run()
  }
}
