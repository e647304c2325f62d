import { whenOpen } from '@/db/write-gate'
import { AppError } from '@/domain/app-error'
import type { Context } from '@/services/context'
import { requireMayKeep } from '@/services/files/keep-file'
import { type ReceivedFile, receiveFile } from '@/services/files/receive-file'
import { isStopping } from './lifecycle'

/**
 * Takes the body of a request as a file for a source, as it comes. Its address must pass by proxy.ts, whose
 * way would hold the whole of it in memory.
 *
 * @throws AppError as `requireMayKeep` and `receiveFile` do; `unsupported` for a form.
 */
export async function receiveUpload(
  ctx: Context,
  request: Request,
  sourceId: string,
  sha256?: string,
): Promise<ReceivedFile> {
  if (isStopping()) throw new AppError('unavailable', 'errors.stopping')
  requireMayKeep(ctx, sourceId)
  if (/^multipart\//i.test(request.headers.get('content-type') ?? '')) throw new AppError('unsupported', 'files.noForm')
  const length = request.headers.get('content-length')
  const bytes = length !== null && /^\d+$/.test(length) ? Number(length) : null
  const received = await receiveFile(ctx.db, request.body ?? noBytes(), { bytes, sha256 })
  return whenOpen(ctx.db, () => received)
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // A request without a body.
}
