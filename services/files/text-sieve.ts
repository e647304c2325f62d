import { AppError } from '@/domain/app-error'

/** Control characters that no text has: what holds one is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/
const OPENING = 2048

/**
 * Lets only text through, piece by piece: UTF-8, or UTF-16 that begins with its mark.
 * @throws AppError `unsupported` as soon as something else comes.
 */
export class TextSieve {
  #decoder: TextDecoder | null = null
  /** The first words. */
  opening = ''

  add(chunk: Uint8Array): void {
    if (chunk.byteLength === 0) return
    this.#decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    this.#take(() => this.#decoder?.decode(chunk, { stream: true }) ?? '')
  }

  end(): void {
    this.#take(() => this.#decoder?.decode() ?? '')
  }

  #take(decode: () => string): void {
    let text: string
    try {
      text = decode()
    } catch {
      throw new AppError('unsupported', 'files.type')
    }
    if (NOT_TEXT.test(text)) throw new AppError('unsupported', 'files.type')
    if (this.opening.length < OPENING) this.opening += text.slice(0, OPENING)
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
