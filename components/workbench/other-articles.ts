import type { LiveEvent } from './live'

/**
 * Passes on what happens in the other articles of the house, for what is shown of them here. Nothing of
 * them is kept: whoever shows something asks the house again.
 */
export class OtherArticles {
  readonly #listeners = new Set<(event: LiveEvent) => void>()

  tell(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  subscribe(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
