import { expect, test, vi } from 'vitest'
import { AppError } from './app-error'

test('a refusal made with another copy of the class is one; any other error is none', async () => {
  vi.resetModules()
  const other = await import('./app-error')
  expect(other.AppError).not.toBe(AppError)
  expect(new other.AppError('not_found', 'errors.notFound')).toBeInstanceOf(AppError)
  expect(new AppError('not_found', 'errors.notFound')).toBeInstanceOf(AppError)
  expect(new Error('not_found')).not.toBeInstanceOf(AppError)
  expect(null).not.toBeInstanceOf(AppError)
})
