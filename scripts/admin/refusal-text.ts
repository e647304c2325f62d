import { InstanceLockedError } from '@/db/instance-lock'
import { AppError } from '@/domain/app-error'
import account from '@/messages/en/account.json'
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
  errors: errors.errors,
}

/** A failure in words for the terminal; a bug keeps its stack, so that it can be reported. */
export function refusalText(error: unknown): Told {
  if (error instanceof AppError) return appErrorText(error)
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return { code: 'usage', message: `${error.message}\n${texts.more}`, isUsage: true }
  }
  if (error instanceof InstanceLockedError) return { code: 'unavailable', message: error.message, isUsage: false }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'unexpected', message, isUsage: false }
}

function appErrorText({ code, reason, params = {}, fields }: AppError): Told {
  const [namespace = '', key = ''] = reason.split('.')
  if (!fields) return { code, message: fill(WORDS[namespace]?.[key] ?? reason, params), isUsage: false }
  const words: Readonly<Record<string, string>> = account.fieldErrors
  const said = Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, words[problem] ?? problem]))
  const lines = Object.entries(said).map(([field, problem]) => `  ${field}: ${problem}`)
  return { code, message: [texts.wrongValues, ...lines].join('\n'), fields: said, isUsage: false }
}
