import { isSameFile } from '../files/same-file'
import type { TypedTexts } from './typed-texts'

/** Where files are kept outside the page, by name; none of it rejects, and what cannot be kept is not there later. */
export type FileShelf = {
  readonly keep: (name: string, files: readonly File[]) => Promise<void>
  /** All that is kept under names that begin like this. */
  readonly readAll: (prefix: string) => Promise<readonly { readonly name: string; readonly files: readonly File[] }[]>
}

/** What an earlier page was to send to a source: the files, and the names of those this browser did not keep. */
export type Found = { readonly sourceId: string; readonly files: readonly File[] }

type Names = { readonly [sourceId: string]: readonly string[] }

const FIELD = 'files-under-way'
const NONE: readonly string[] = []

/**
 * Files that belong to sources of one article and that the house has not taken yet: because it has not heard of the
 * source, or is not there. They outlive the page as unsent commands do. The names are kept at once and apart, so that
 * a file which this browser lost is missed by name.
 */
export class WaitingFiles {
  readonly #shelf: FileShelf
  readonly #typed: TypedTexts
  readonly #prefix: string
  readonly #held = new Map<string, readonly File[]>()
  readonly #listeners = new Set<() => void>()
  #lost: ReadonlyMap<string, readonly string[]> = new Map()
  #opened: Promise<readonly Found[]> | null = null

  constructor(shelf: FileShelf, typed: TypedTexts, userId: string, articleId: string) {
    this.#shelf = shelf
    this.#typed = typed
    this.#prefix = `${userId}:${articleId}:to:`
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Names of files that were on their way to a source when the page went, and have to be added again. */
  lostOf(sourceId: string): readonly string[] {
    return this.#lost.get(sourceId) ?? NONE
  }

  /** What an earlier page left; read once. */
  open(): Promise<readonly Found[]> {
    this.#opened ??= this.#read()
    return this.#opened
  }

  async #read(): Promise<readonly Found[]> {
    const names = this.#names()
    if (Object.keys(names).length === 0) return []
    const kept = await this.#shelf.readAll(this.#prefix)
    const found = kept
      .map(({ name, files }) => ({ sourceId: name.slice(this.#prefix.length), files }))
      .filter(({ sourceId }) => names[sourceId] !== undefined)
    for (const { sourceId, files } of found) {
      this.#held.set(sourceId, [...files, ...(this.#held.get(sourceId) ?? [])])
    }
    const lost = Object.entries(names).map(([id, all]) => [id, without(all, this.#held.get(id) ?? [])] as const)
    this.#tell(new Map(lost.filter(([, missing]) => missing.length > 0)))
    return found
  }

  /** Keeps files until they have been taken or given up. */
  hold(sourceId: string, files: readonly File[]): void {
    this.#change(sourceId, [...(this.#held.get(sourceId) ?? []), ...files])
    const missing = this.#lost.get(sourceId)
    if (missing) this.#setLost(sourceId, without(missing, files))
  }

  /** The house has it, or its owner has given it up. */
  release(sourceId: string, file: File): void {
    this.#change(
      sourceId,
      (this.#held.get(sourceId) ?? []).filter((one) => !isSameFile(one, file)),
    )
  }

  /** The person goes on without those that were lost. */
  giveUpLost(sourceId: string): void {
    this.#setLost(sourceId, NONE)
  }

  #change(sourceId: string, files: readonly File[]): void {
    if (files.length === 0) this.#held.delete(sourceId)
    else this.#held.set(sourceId, files)
    this.#keepNames(sourceId)
    void this.#shelf.keep(this.#prefix + sourceId, files)
  }

  #setLost(sourceId: string, names: readonly string[]): void {
    const lost = new Map(this.#lost)
    if (names.length === 0) lost.delete(sourceId)
    else lost.set(sourceId, names)
    this.#tell(lost)
    this.#keepNames(sourceId)
  }

  #tell(lost: ReadonlyMap<string, readonly string[]>): void {
    this.#lost = lost
    for (const listener of this.#listeners) listener()
  }

  #names(): Names {
    try {
      return JSON.parse(this.#typed.read(FIELD)?.text ?? '{}')
    } catch {
      return {}
    }
  }

  /** Read anew each time: another tab may have written the others meanwhile. */
  #keepNames(sourceId: string): void {
    const { [sourceId]: _, ...others } = this.#names()
    const own = [...(this.#held.get(sourceId) ?? []).map(({ name }) => name), ...this.lostOf(sourceId)]
    const names = own.length === 0 ? others : { ...others, [sourceId]: own }
    if (Object.keys(names).length === 0) this.#typed.discard(FIELD)
    else this.#typed.keep(FIELD, { text: JSON.stringify(names), base: '', rev: null, at: Date.now() })
  }
}

/** The names without one of each of these files'. */
function without(names: readonly string[], files: readonly File[]): readonly string[] {
  const left = [...names]
  for (const { name } of files) if (left.includes(name)) left.splice(left.indexOf(name), 1)
  return left
}
