import * as z from 'zod'

/** Whether every surrogate of the string stands in a pair, so that it can be written as UTF-8. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed()
}

/** The longest text a person may type into one field, in UTF-16 units. */
export const MAX_FIELD = 20_000
/** The longest one-line text (names, titles, locators). */
export const MAX_LINE = 2_000

/**
 * Text a person typed: kept byte for byte. Refused when it holds a lone surrogate or U+0000, which
 * no UTF-8 file and no SQLite text can carry faithfully.
 */
export function typedText(max: number = MAX_FIELD) {
  return z
    .string()
    .max(max, { error: 'tooLong' })
    .refine(isWellFormed, { error: 'loneSurrogate' })
    .refine((text) => !text.includes('\u0000'), { error: 'nul' })
}

/** Like {@link typedText}, with at least one character that is not white space. */
export function requiredText(max: number = MAX_LINE) {
  return typedText(max).refine((text) => text.trim() !== '', { error: 'empty' })
}

/** A UUID of an object, in lower case. */
export const objectId = z.uuid().toLowerCase()

/** Version of an object the change was based on. */
export const revision = z.int({ error: 'rev' }).min(1, { error: 'rev' })

/** An offset into a revision's plain text, in UTF-16 units. */
export const offset = z.int().min(0)
