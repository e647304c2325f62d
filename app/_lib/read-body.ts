import { AppError } from '@/domain/app-error'

const MEGABYTE = 1024 * 1024

/**
 * The body of a request, read up to a limit.
 * @throws AppError `too_large` as soon as the limit is passed; `invalid` when less arrived than was announced.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too_large', 'errors.bodyTooLarge', { params: { limit: limit / MEGABYTE } })
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  // A server in between may hand on the beginning of a long body only; half an article is none.
  if (announced !== null && length < Number(announced)) throw new AppError('invalid', 'errors.bodyCut')
  return Buffer.concat(chunks)
}

/** The body as JSON. @throws AppError `invalid`, `too_large` */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBody(request, limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid', 'errors.body')
  }
}
