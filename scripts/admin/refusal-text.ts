import { CommandsAtWorkError, InstanceLockedError } from '@/db/instance-lock'
import { SchemaRefusedError } from '@/db/migrate'
import { AppError } from '@/domain/app-error'
import account from '@/messages/en/account.json'
import data from '@/messages/en/data.json'
import errors from '@/messages/en/errors.json'
import { fill, texts } from './texts'

type Told = {
  readonly code: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
  /** The command itself was not understood. */
  readonly isUsage: boolean
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: account.errors,
  data: data.errors,
  errors: errors.errors,
}

/** The command was understood, what stands after it was not. */
export class UsageError extends Error {}

/** A failure in words for the terminal; a bug keeps its stack, so that it can be reported. */
export function refusalText(error: unknown): Told {
  if (error instanceof AppError) return appErrorText(error)
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return { code: 'usage', message: `${error.message}\n${texts.more}`, isUsage: true }
  }
  if (error instanceof UsageError) return { code: 'usage', message: `${error.message}\n${texts.more}`, isUsage: true }
  if (isWorded(error)) return { code: 'unavailable', message: error.message, isUsage: false }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'unexpected', message, isUsage: false }
}

/** Refusals of the data folder, whose messages are words already. */
function isWorded(error: unknown): error is Error {
  const worded = [InstanceLockedError, CommandsAtWorkError, SchemaRefusedError]
  return worded.some((kind) => error instanceof kind)
}

function appErrorText({ code, reason, params = {}, fields }: AppError): Told {
  const [namespace = '', key = ''] = reason.split('.')
  if (!fields) return { code, message: fill(WORDS[namespace]?.[key] ?? reason, params), isUsage: false }
  const words: Readonly<Record<string, string>> = account.fieldErrors
  const said = Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, words[problem] ?? problem]))
  const lines = Object.entries(said).map(([field, problem]) => `  ${field}: ${problem}`)
  return { code, message: [texts.wrongValues, ...lines].join('\n'), fields: said, isUsage: false }
}
