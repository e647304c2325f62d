import { AppError } from '@/domain/app-error'
import type { ImportHints, ImportKind } from './import-hints'
import { safeFetch } from './safe-fetch'

const KINDS: Readonly<Record<string, ImportKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
}

/**
 * The page at a web address, as bytes to be read like a file that was dropped.
 * @throws AppError as safeFetch does; `unsupported` when it is no text.
 */
export async function fetchPage(address: string): Promise<{ readonly bytes: Uint8Array; readonly hints: ImportHints }> {
  const { bytes, type, charset } = await safeFetch(address)
  const kind = KINDS[type]
  if (!kind) throw new AppError('unsupported', 'intake.fetchKind', { params: { type: type || '?' } })
  return { bytes, hints: { kind, ...(charset && /^[\w.:()-]{1,40}$/.test(charset) ? { charset } : {}) } }
}
