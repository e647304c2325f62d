import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { ArticleDocument } from '@/domain/document/document'

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare Tiptap</title>
<style>body{margin:0;font:18px/1.6 serif}.bare{max-width:44rem;margin:2rem auto}</style></head>
<body><div class="bare"></div><script type="module" src="/bare.js"></script></body></html>`

export type BarePage = { readonly url: string; readonly close: () => void }

/** Serves a bare Tiptap with a document, from loopback only. */
export async function serveBarePage(document: ArticleDocument): Promise<BarePage> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/bench/bare-tiptap.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  const answers: Record<string, readonly [type: string, body: string]> = {
    '/': ['text/html', PAGE],
    '/bare.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/document.json': ['application/json', JSON.stringify(document)],
  }
  const server = http.createServer((request, response) => {
    const answer = answers[request.url ?? '']
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.[0] ?? 'text/plain', 'cache-control': 'no-store' })
    response.end(answer?.[1])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
