import type { Shelf } from './outbox'

/** A text somebody is typing: what it says, and the version it began from. */
export type TypedText = {
  readonly text: string
  readonly base: string
  readonly rev: number | null
  readonly at: number
}

const MONTH_MS = 30 * 24 * 3_600_000

/**
 * Texts that are typed but not yet committed, kept outside the page. `field` names the object and
 * the field ("claim:<id>:statement"). A reload or a crash brings them back into the field.
 */
export class TypedTexts {
  readonly #shelf: Shelf
  readonly #prefix: string

  constructor(shelf: Shelf, userId: string, articleId: string) {
    this.#shelf = shelf
    this.#prefix = `tickmark:typed:${userId}:${articleId}:`
  }

  read(field: string): TypedText | null {
    try {
      const kept = JSON.parse(this.#shelf.getItem(this.#prefix + field) ?? 'null')
      return kept && typeof kept.text === 'string' ? kept : null
    } catch {
      return null
    }
  }

  keep(field: string, typed: TypedText): void {
    try {
      this.#shelf.setItem(this.#prefix + field, JSON.stringify(typed))
    } catch {
      // A full or forbidden store: the text is still in its field.
    }
  }

  discard(field: string): void {
    try {
      this.#shelf.removeItem(this.#prefix + field)
    } catch {
      // Nothing is kept where nothing can be kept.
    }
  }

  /** Forgets texts nobody came back for in a month. */
  sweep(now: number): void {
    const names = Array.from({ length: this.#shelf.length }, (_, i) => this.#shelf.key(i) ?? '')
    for (const name of names.filter((candidate) => candidate.startsWith(this.#prefix))) {
      const kept = this.read(name.slice(this.#prefix.length))
      if (!kept || now - kept.at > MONTH_MS) this.#shelf.removeItem(name)
    }
  }
}
