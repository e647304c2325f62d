import { AppError } from '@/domain/app-error'
import { binaryTypeOf, type FileType, HEAD_BYTES, isMarkup } from '@/domain/source/file-type'
import { TextSieve } from './text-sieve'

/** Tells what a file is while it comes in: by its beginning, and where that says nothing, by being text to its end. */
export class TypeTeller {
  #head = Buffer.alloc(0)
  #isTold = false
  #type: FileType | null = null
  readonly #text = new TextSieve()

  /** @throws AppError `unsupported` as soon as it can be none of what is kept. */
  add(chunk: Uint8Array): void {
    const missing = HEAD_BYTES - this.#head.length
    if (missing > 0) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, missing)])
      if (this.#head.length === HEAD_BYTES) this.#tell()
    }
    if (this.#isTold && this.#type === null) this.#text.add(chunk.subarray(Math.max(missing, 0)))
  }

  /** What the file is, once all of it has come. @throws AppError `unsupported` */
  end(): FileType {
    // A short file is told by all there is of it.
    if (!this.#isTold) this.#tell()
    if (this.#type !== null) return this.#type
    this.#text.end()
    if (isMarkup(this.#text.opening)) throw new AppError('unsupported', 'files.markup')
    return 'text/plain'
  }

  #tell(): void {
    this.#isTold = true
    this.#type = binaryTypeOf(this.#head)
    if (this.#type === null) this.#text.add(this.#head)
  }
}
