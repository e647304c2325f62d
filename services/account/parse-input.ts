import type * as z from 'zod'
import { AppError } from '@/domain/app-error'

/**
 * Parses what a form or the command line sent.
 * @throws AppError `invalid` naming each wrong field; the field's text is `account.fieldErrors.<key>`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.')
    fields[field] ??= KNOWN.has(issue.message) ? issue.message : 'invalid'
  }
  throw new AppError('invalid', 'account.invalid', { fields })
}

const OF_SCALES = ['ratingKey', 'keyTaken', 'labelTaken', 'tooManyRatings', 'allRetired']
const KNOWN = new Set(['empty', 'email', 'tooLong', 'loneSurrogate', 'nul', 'quorum', ...OF_SCALES])
