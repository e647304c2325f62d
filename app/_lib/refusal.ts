import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import * as z from 'zod'
import { AppError, type AppErrorCode } from '@/domain/app-error'
import { log } from './log'

/** A refusal in the words of the person's language, ready to leave the program. */
export type Refusal = {
  readonly code: AppErrorCode | 'unexpected'
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
  readonly current?: unknown
  readonly candidates?: readonly unknown[]
  /** Seconds. */
  readonly retryAfter?: number
}

export const STATUS: Record<Refusal['code'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unavailable: 503,
  unexpected: 500,
}

/** Puts whatever was thrown into words. A bug is logged once, under the id the person is shown. */
export async function refusalOf(error: unknown): Promise<Refusal> {
  const t = await getTranslations()
  if (error instanceof z.ZodError) return inputRefusal(error, t)
  if (error instanceof AppError) {
    const [namespace, key] = error.reason.split(/\.(.*)/s)
    return {
      code: error.code,
      message: t(`${namespace}.errors.${key}`, { ...error.params }),
      ...(error.fields ? { fields: inWords(error.fields, `${namespace}.fieldErrors`, t) } : {}),
      ...(error.current === undefined ? {} : { current: error.current }),
      ...(error.candidates ? { candidates: error.candidates } : {}),
      ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    }
  }
  const id = randomUUID()
  log.error({ id, err: error }, 'unexpected error')
  return { code: 'unexpected', message: t('errors.errors.unexpected', { id }) }
}

/** What is wrong with each field, in words where its namespace has them. */
function inWords(
  fields: Readonly<Record<string, string>>,
  namespace: string,
  t: Awaited<ReturnType<typeof getTranslations>>,
): Readonly<Record<string, string>> {
  const said = (key: string) => (t.has(`${namespace}.${key}`) ? t(`${namespace}.${key}`) : key)
  return Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, said(key)]))
}

function inputRefusal(error: z.ZodError, t: Awaited<ReturnType<typeof getTranslations>>): Refusal {
  const fields = Object.fromEntries(
    error.issues.map((issue) => {
      const key = `errors.fields.${issue.code === 'unrecognized_keys' ? 'unknownKey' : issue.message}`
      const where = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
      return [where || 'input', t.has(key) ? t(key) : t('errors.fields.invalid')]
    }),
  )
  const list = Object.entries(fields).map(([field, problem]) => `${field}: ${problem}`)
  return { code: 'invalid', message: t('errors.errors.input', { problems: list.join('; ') }), fields }
}
