import type { KeptCommand } from './command'

/** The part of `localStorage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

type Kept = { readonly at: number; readonly commands: readonly KeptCommand[] }

/** A tab that kept nothing for this long is taken for closed, and its commands are taken over. */
export const ABANDONED_AFTER_MS = 10_000

function parsed(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null')
    return kept && Array.isArray(kept.commands) && typeof kept.at === 'number' ? kept : null
  } catch {
    return null
  }
}

/**
 * Unanswered commands of one person on one article, kept outside the page, one record a tab. Repeats
 * are harmless: a command keeps its idempotency key.
 */
export class Outbox {
  readonly #shelf: Shelf
  readonly #prefix: string
  readonly #own: string

  constructor(shelf: Shelf, userId: string, articleId: string, tab: string) {
    this.#shelf = shelf
    this.#prefix = `tickmark:outbox:${userId}:${articleId}:`
    this.#own = this.#prefix + tab
  }

  keep(commands: readonly KeptCommand[], now: number): void {
    try {
      if (commands.length === 0) this.#shelf.removeItem(this.#own)
      else this.#shelf.setItem(this.#own, JSON.stringify({ at: now, commands } satisfies Kept))
    } catch {
      // A full or forbidden store: the commands stay in memory and are still being sent.
    }
  }

  /** What this tab left behind before a reload, and what closed tabs did. */
  takeOver(now: number): KeptCommand[] {
    const taken = this.#take((name, at) => name === this.#own || now - at >= ABANDONED_AFTER_MS)
    this.keep(taken, now)
    return taken
  }

  /** What closed tabs left behind; this tab keeps it as its own as soon as it runs it. */
  takeAbandoned(now: number): KeptCommand[] {
    return this.#take((name, at) => name !== this.#own && now - at >= ABANDONED_AFTER_MS)
  }

  #take(isLeft: (name: string, at: number) => boolean): KeptCommand[] {
    const names = Array.from({ length: this.#shelf.length }, (_, i) => this.#shelf.key(i) ?? '')
    const taken: KeptCommand[] = []
    for (const name of names.filter((candidate) => candidate.startsWith(this.#prefix)).sort()) {
      const kept = parsed(this.#shelf.getItem(name))
      if (kept && !isLeft(name, kept.at)) continue
      if (kept) taken.push(...kept.commands)
      this.#shelf.removeItem(name)
    }
    return taken
  }
}
