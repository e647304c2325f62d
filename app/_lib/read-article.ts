import type { Brought, IntakeProblem, ReadArticle } from '@/components/articles/intake'
import type { ImportedArticle } from '@/domain/document/imported-article'

/** An article, or a refusal as problem JSON. */
type Answer = { ok: true; value: ImportedArticle } | { ok?: false; code: string; detail?: string; message?: string }

function requestOf(brought: Brought): RequestInit {
  if (brought.kind === 'file') {
    const headers = {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(brought.file.name.toWellFormed()),
    }
    return { headers, body: brought.file }
  }
  const isHtml = brought.kind === 'html'
  return {
    headers: { 'content-type': isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' },
    body: isHtml ? brought.html : brought.text,
  }
}

async function problemOf(response: Response, answer: Answer | null): Promise<IntakeProblem> {
  // A guard in front may send to the sign-in page instead of answering.
  const isSignIn = response.redirected && new URL(response.url).pathname.startsWith('/sign-in')
  if (response.status === 401 || isSignIn) return { kind: 'expired' }
  if (answer && !answer.ok && answer.code === 'unauthenticated') return { kind: 'expired' }
  if (answer && !answer.ok && answer.code !== 'unexpected') {
    return { kind: 'refused', message: answer.message ?? answer.detail ?? '' }
  }
  return { kind: response.status === 413 ? 'tooLarge' : 'unexpected' }
}

/** Asks the server what it makes of a text or a file; the bytes of a file go as they are. */
export const readArticle: ReadArticle = async (brought, signal) => {
  let response: Response
  try {
    response = await fetch('/api/intake', { method: 'POST', signal, ...requestOf(brought) })
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, problem: { kind: 'offline' } }
  }
  const answer = (await response.json().catch(() => null)) as Answer | null
  signal.throwIfAborted()
  if (response.ok && answer?.ok) return { ok: true, article: answer.value }
  return { ok: false, problem: await problemOf(response, answer) }
}
