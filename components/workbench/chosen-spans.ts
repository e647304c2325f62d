const NONE: ReadonlySet<string> = new Set()

/** The annotations that are selected together, for one act on all of them; kept nowhere, gone with the page. */
export class ChosenSpans {
  readonly #listeners = new Set<() => void>()
  #ids = NONE
  #last: string | null = null

  readonly get = (): ReadonlySet<string> => this.#ids

  /** The one that was added last: where a range begins. */
  get last(): string | null {
    return this.#last
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes annotations in that were not all among them, or else out. */
  toggle(ids: readonly string[]): void {
    const isOut = ids.every((id) => this.#ids.has(id))
    const next = new Set(this.#ids)
    for (const id of ids) isOut ? next.delete(id) : next.add(id)
    this.#last = ids.at(-1) ?? this.#last
    this.#set(next)
  }

  add(ids: readonly string[]): void {
    this.#last = ids.at(-1) ?? this.#last
    this.#set(new Set([...this.#ids, ...ids]))
  }

  clear(): void {
    if (this.#ids.size > 0) this.#set(NONE)
  }

  #set(ids: ReadonlySet<string>): void {
    this.#ids = ids
    for (const listener of this.#listeners) listener()
  }
}
