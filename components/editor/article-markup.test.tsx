import { DOMSerializer } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ArticleDocument } from '@/domain/document/document'
import { ArticleMarkup, MARK_ORDER } from './article-markup'
import { editorJson } from './article-schema'
import { anyDocument, articleSchema } from './test-documents'

/** As much of a DOM as ProseMirror's serializer asks for; it prints itself as React prints HTML. */
class TinyNode {
  readonly children: (TinyNode | string)[] = []
  private readonly attributes: [string, string][] = []
  readonly nodeType = 1
  readonly ownerDocument = null
  constructor(private readonly tag: string | null) {}
  setAttribute(name: string, value: unknown) {
    this.attributes.push([name, String(value)])
  }
  appendChild(child: TinyNode | string) {
    this.children.push(child)
    return child
  }
  toString(): string {
    const inner = this.children.map((it) => (typeof it === 'string' ? escapeHtml(it) : it.toString())).join('')
    if (this.tag === null) return inner
    const attributes = this.attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')
    return this.tag === 'br' ? `<br${attributes}/>` : `<${this.tag}${attributes}>${inner}</${this.tag}>`
  }
}
const escapeHtml = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#x27;')

const tinyDocument = {
  createElement: (tag: string) => new TinyNode(tag.toLowerCase()),
  createTextNode: (text: string) => text,
  createDocumentFragment: () => new TinyNode(null),
}

function editorHtml(document: ArticleDocument): string {
  const doc = articleSchema.nodeFromJSON(editorJson(document))
  const fragment = DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content, {
    document: tinyDocument as unknown as Document,
  })
  return String(fragment)
}

function serverHtml(document: ArticleDocument): string {
  const html = renderToStaticMarkup(createElement(ArticleMarkup, { document, language: 'en', direction: 'ltr' }))
  return html
    .replace(/^<div [^>]*>|<\/div>$/g, '')
    .replaceAll('<br class="ProseMirror-trailingBreak"/>', '')
    .replace(/(rowSpan|colSpan|tabIndex)=/g, (it) => it.toLowerCase())
}

describe('ArticleMarkup', () => {
  it('draws any document as the editor draws it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(serverHtml(document)).toBe(editorHtml(document))
      }),
      { numRuns: 200 },
    )
  })

  it('nests marks in the order of the editor schema', () => {
    expect(Object.keys(articleSchema.marks)).toEqual([...MARK_ORDER])
  })

  it('gives an unsafe address no href', () => {
    const html = serverHtml({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: ' javascript:alert(1)' } }] }],
        },
      ],
    })
    expect(html).toBe('<p><a target="_blank" rel="noopener noreferrer nofollow">x</a></p>')
  })

  it('draws only the first blocks when told so', () => {
    const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
    const document: ArticleDocument = { type: 'doc', content: ['a', 'b', 'c'].map(paragraph) }
    const html = renderToStaticMarkup(
      createElement(ArticleMarkup, { document, language: 'ar', direction: 'rtl', limit: 2 }),
    )
    expect(html).toBe('<div class="article-text" lang="ar" dir="rtl"><p>a</p><p>b</p></div>')
  })
})
