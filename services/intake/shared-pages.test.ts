import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '@/domain/app-error'
import type { ArticleDocument, DocumentNode } from '@/domain/document/document'
import { parseDocument } from '@/domain/document/parse-document'
import { textOf } from '@/domain/document/text-of'
import { importBytes } from './import-bytes'

/* Pages and payloads nobody on this project wrote; they stay outside the repository. */
const shared = process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data')
const payloads = join(shared, 'bad-input', 'dompurify-expect.json')
const xss = join(shared, 'bad-input', 'xss-payload-list.txt')
const pages = join(shared, 'readability')
const isHere = existsSync(payloads) && existsSync(pages)
if (!isHere) console.warn('skipped: the shared pages and payloads are not here (SHARED_DATA)')

function read(bytes: Uint8Array): ArticleDocument | null {
  try {
    return importBytes(bytes, { kind: 'html' }).document
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function hrefsOf(node: DocumentNode): string[] {
  if (node.type === 'text') return (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
  return 'content' in node ? node.content.flatMap(hrefsOf) : []
}

/** Nothing outside our schema: the validator finds nothing to change, and no link runs anything. */
function requireOurs(document: ArticleDocument): void {
  expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
  for (const href of hrefsOf(document)) expect(href).toMatch(/^(?:https?:|mailto:)/)
}

describe.skipIf(!isHere)('what strangers wrote', () => {
  test('no payload leaves anything but our own nodes, marks and safe links', () => {
    const all = (JSON.parse(readFileSync(payloads, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
    all.push(
      ...readFileSync(xss, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    )
    expect(all.length).toBeGreaterThan(3_000)
    for (const payload of all) {
      const document = read(Buffer.from(payload, 'utf8'))
      if (document) requireOurs(document)
    }
    const together = read(Buffer.from(all.map((payload) => `<p>${payload}</p>`).join('\n'), 'utf8'))
    if (together) requireOurs(together)
  })

  test('no page leaves code as text', () => {
    const names = readdirSync(pages)
    expect(names.length).toBeGreaterThan(60)
    for (const name of names) {
      const source = readFileSync(join(pages, name, 'source.html'))
      const document = read(source)
      if (!document) throw new Error(`${name} could not be read`)
      requireOurs(document)
      const text = textOf(document).replace(/\s+/g, ' ')
      for (const [, code = ''] of source
        .toString('utf8')
        .matchAll(/<(?:script|style)[^>]*>([\s\S]*?)<\/(?:script|style)>/gi)) {
        const start = code.replace(/\s+/g, ' ').trim().slice(0, 60)
        if (start.length === 60 && !/^[\w\s.,]*$/.test(start))
          expect([name, text.includes(start)]).toEqual([name, false])
      }
    }
  })
})
