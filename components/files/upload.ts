import type { CommandAnswer } from '@/domain/command'

/** What became of a file that was sent. */
export type UploadAnswer = CommandAnswer<{ readonly id: string; readonly isKnown: boolean }> | { readonly ok: null }

/**
 * Sends a file to be kept with a source, telling how much of it has gone. `ok: null` when no answer came.
 * Stopping it leaves nothing behind on the server.
 */
export function sendFile(
  sourceId: string,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    // Only this way does a browser tell how much has gone.
    const request = new XMLHttpRequest()
    const nothing = () => resolve({ ok: null })
    request.open('POST', `/api/sources/${sourceId}/files`)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      const answer = request.response as UploadAnswer | null
      resolve(typeof answer?.ok === 'boolean' ? answer : { ok: null })
    })
    request.addEventListener('error', nothing)
    request.addEventListener('abort', nothing)
    request.addEventListener('timeout', nothing)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
