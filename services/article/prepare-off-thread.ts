import { hasWorker, inWorker } from '../worker'
import { type PreparedRevision, prepareRevision } from './prepare-revision'

/** Documents up to this many characters of JSON are read off at once: about 10 ms. */
const SHORT = 100_000

/**
 * {@link prepareRevision}, in a worker thread where the document is long (100,000 words take half a
 * second), so that nobody else waits for it.
 *
 * @throws AppError as prepareRevision does
 */
export async function prepareOffThread(document: unknown, language: string): Promise<PreparedRevision> {
  const isShort = (JSON.stringify(document)?.length ?? 0) <= SHORT
  if (isShort || !hasWorker('prepare-worker')) return prepareRevision(document, language)
  return inWorker('prepare-worker', { document, language })
}
