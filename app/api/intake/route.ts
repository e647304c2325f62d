import { contextOf } from '@/app/_lib/context'
import { readBody } from '@/app/_lib/read-body'
import { answerCommand } from '@/app/_lib/run-command'
import { requireSameOrigin } from '@/app/_lib/same-origin'
import { MAX_ARTICLE_BYTES } from '@/domain/article/article'
import { previewArticle } from '@/services/intake/import-article'
import type { ImportHints } from '@/services/intake/import-hints'

const KINDS = { 'text/html': 'html', 'text/markdown': 'markdown' } as const

/** What pasted or dropped bytes would be as an article; stores nothing. Answers like a command. */
export function POST(request: Request): Promise<Response> {
  return answerCommand(async () => {
    requireSameOrigin(request)
    const ctx = await contextOf(request)
    const bytes = await readBody(request, MAX_ARTICLE_BYTES)
    return { ok: true, value: await previewArticle(ctx, bytes, hintsOf(request.headers)) }
  })
}

function hintsOf(headers: Headers): ImportHints {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim())
  const kind = KINDS[type as keyof typeof KINDS]
  const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length)
  const fileName = nameIn(headers.get('x-file-name'))
  return { ...(kind ? { kind } : {}), ...(charset ? { charset } : {}), ...(fileName ? { fileName } : {}) }
}

function nameIn(header: string | null): string | null {
  try {
    return header && decodeURIComponent(header)
  } catch {
    return null
  }
}
