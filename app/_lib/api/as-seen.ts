import { AppError } from '@/domain/app-error'

/**
 * Carries out a change of the API; when it was based on an older version, the refusal shows the object
 * as the API would answer with it (`current`), so that a program finds the fields it knows.
 *
 * @throws AppError what the change throws.
 */
export function asSeen<T>(change: () => T, current: () => unknown): T {
  try {
    return change()
  } catch (error) {
    const isStale = error instanceof AppError && error.code === 'conflict' && error.current != null
    if (!isStale) throw error
    throw new AppError(error.code, error.reason, { current: current() })
  }
}
