import { AppError } from '../app-error'

/** A value a list is ordered by. */
export type CursorKey = string | number | null

/**
 * Where a page of a list ended: the ordering keys of its last entry. The next page begins after them,
 * so what is inserted, changed or deleted meanwhile neither skips nor doubles an entry that stays.
 */
export type Cursor = {
  /** The list and its order; a cursor of another one is refused. */
  readonly of: string
  readonly keys: readonly CursorKey[]
}

const LONGEST = 4_000

/** The cursor as it travels: opaque to whoever carries it. */
export function encodeCursor({ of, keys }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([of, ...keys]))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * The keys of a cursor that {@link encodeCursor} made for the same list in the same order.
 *
 * @throws AppError `invalid` for anything else: the list is to be read from its beginning.
 */
export function decodeCursor(text: string, of: string, shape: readonly ('string' | 'number')[]): CursorKey[] {
  const [itsList, ...keys] = parsed(text)
  const fits = keys.length === shape.length && keys.every((key, index) => key === null || typeof key === shape[index])
  if (itsList !== of || !fits) throw badCursor()
  return keys as CursorKey[]
}

/** The refusal of a cursor that leads nowhere. */
export function badCursor(): AppError {
  return new AppError('invalid', 'errors.cursor')
}

function parsed(text: string): readonly unknown[] {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) throw badCursor()
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(value) ? value : []
  } catch {
    throw badCursor()
  }
}
