import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/domain/document/document'
import { textOf } from '@/domain/document/text-of'
import { importBytes } from './import-bytes'
import type { ImportHints } from './import-hints'

const read = (text: string, hints: ImportHints = {}) => importBytes(new TextEncoder().encode(text), hints)
const html = (text: string) => outline(read(text, { kind: 'html' }).document)

/** A document in short: `h2(a) ul(li(p(b)))`, marks as `*bold*`-like prefixes. */
function outline(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '/'
  if (node.type === 'text') {
    const marks = (node.marks ?? []).map((mark) => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type))
    return marks.length > 0 ? `[${marks.join(' ')}: ${node.text}]` : node.text
  }
  const isText = node.content.some(({ type }) => type === 'text')
  const inner = node.content.map(outline).join(isText ? '' : ' ')
  if (node.type === 'doc') return inner
  const role = node.type === 'paragraph' && node.attrs?.role ? `.${node.attrs.role}` : ''
  const level = node.type === 'heading' ? node.attrs.level : ''
  return `${node.type}${level}${role}(${inner})`
}

const BODY = 'The committee met on Tuesday and heard nine people, who all said the same about the price of water.'

describe('plain text', () => {
  const text = (value: string) => outline(read(value, { kind: 'text' }).document)

  test('each line of prose is a paragraph, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\n\n', '\n \n'])
      expect(text(`${BODY}${end}${BODY}`)).toBe(`paragraph(${BODY}) paragraph(${BODY})`)
  })

  test('lines cut by a margin stay one paragraph with their line ends', () => {
    const lines = [
      'The minister said on Tuesday that the new law, which was passed by the',
      'parliament in a late session, would not apply to ships that had left',
      'the harbour.',
    ]
    expect(text(lines.join('\n'))).toBe(`paragraph(${lines.join('/')})`)
    expect(textOf(read(lines.join('\n')).document)).toBe(lines.join('\n'))
  })

  test('short lines, as in an address or a poem, stay together', () => {
    expect(text('Ann Example\n12 Mill Lane\nUlm')).toBe('paragraph(Ann Example/12 Mill Lane/Ulm)')
  })

  test('a short line above prose is a heading: the first the headline, others sub-headings', () => {
    expect(text(`Water is dear\n\nBy Ann Example\n\n${BODY}\n\nWhat comes next?\n\n${BODY}`)).toBe(
      `heading1(Water is dear) paragraph.byline(By Ann Example) paragraph(${BODY}) heading2(What comes next?) paragraph(${BODY})`,
    )
  })

  test.each([
    ['a sentence', 'He left.'],
    ['a line in small letters', 'continued below'],
    ['a line that introduces', 'She said:'],
    ['a number', '1,200'],
    ['an address', 'See https://example.org'],
  ])('%s is no heading', (_, line) => {
    expect(text(`${BODY}\n${line}\n${BODY}`)).toContain(`paragraph(${line})`)
  })

  test('a heading needs text below it', () => {
    expect(text(`${BODY}\n\nThe End`)).toBe(`paragraph(${BODY}) paragraph(The End)`)
  })

  test('white space inside and around lines is kept as it came', () => {
    expect(textOf(read('  a\u00a0 b\t c  . \n\n d.').document)).toBe('  a\u00a0 b\t c  . \n\n d.')
  })
})

describe('Markdown', () => {
  const markdown = (value: string) => outline(read(value, { fileName: 'a.md' }).document)

  test('blocks and emphasis', () => {
    expect(markdown('# A *b*\n\n**c** ~~d~~ `e` [f](https://example.org)\ng  \nh\n\n> q\n\n3. x\n4. y\n   - z')).toBe(
      'heading1(A [italic: b]) paragraph([bold: c] [strike: d] [code: e] [link https://example.org/: f] g/h) blockquote(paragraph(q)) orderedList(listItem(paragraph(x)) listItem(paragraph(y) bulletList(listItem(paragraph(z)))))',
    )
  })

  test('tables, notes and pictures', () => {
    expect(markdown('a[^1]\n\n|h|i|\n|-|-|\n|1|2|\n\n![A bridge](b.png)\n\n[^1]: Note.')).toBe(
      'paragraph(a[footnoteRef: 1]) table(tableRow(tableHeader(paragraph(h)) tableHeader(paragraph(i))) tableRow(tableCell(paragraph(1)) tableCell(paragraph(2)))) figure(figcaption(A bridge)) paragraph([footnoteRef: 1] Note.)',
    )
  })

  test('raw HTML is read as HTML, scripts are not text', () => {
    expect(
      markdown('a <script>evil()</script> b<br>c\n\n<div onclick="x">d <b>e</b></div>\n\n<style>p{}</style>'),
    ).toBe('paragraph(a  b/c) paragraph(d [bold: e])')
  })

  test('front matter names the article and is no text of it', () => {
    const article = read(`---\ntitle: "Water"\ndate: 2024\n---\n${BODY}`, { kind: 'markdown' })
    expect([article.title, textOf(article.document)]).toEqual(['Water', BODY])
  })

  test('it is recognised in pasted text', () => {
    expect(outline(read('## A\n\nb').document)).toBe('heading2(A) paragraph(b)')
    expect(outline(read('C# and #1 are *fine*').document)).toBe('paragraph(C# and #1 are *fine*)')
  })
})

describe('HTML', () => {
  test('a page keeps its structure', () => {
    expect(
      html(
        '<article><h2>A</h2><p>b <em>c</em>\n d&nbsp;e</p><blockquote>q</blockquote><ol start="3"><li>x<ul><li>y</li></ul></li></ol><figure><img src="x.png" alt="z"><figcaption>Cap</figcaption></figure></article>',
      ),
    ).toBe(
      'heading2(A) paragraph(b [italic: c] d\u00a0e) blockquote(paragraph(q)) orderedList(listItem(paragraph(x) bulletList(listItem(paragraph(y))))) figure(figcaption(Cap))',
    )
  })

  test('tables keep heads and spans; a table for layout gives way', () => {
    expect(html('<table><thead><tr><th>A<th>B</thead><tr><td colspan=2>1</table>')).toBe(
      'table(tableRow(tableHeader(paragraph(A)) tableHeader(paragraph(B))) tableRow(tableCell(paragraph(1))))',
    )
    expect(html('<table role="presentation"><tr><td><p>a<td>b</table>')).toBe('paragraph(a) paragraph(b)')
  })

  test('what is not seen or not text is dropped', () => {
    expect(
      html(
        '<title>T</title><style>p{color:red}</style><script>evil()</script><noscript>n</noscript><template>t</template><svg><text>s</text></svg><p hidden>h</p><p style="display:none">i</p><textarea>j</textarea><button>k</button><iframe>l</iframe><p onclick="evil()">seen<!-- c --><script>evil()</script><style>p{}</style></p>',
      ),
    ).toBe('paragraph(seen)')
  })

  test('links keep only addresses that lead somewhere', () => {
    expect(
      html(
        '<p><a href=" https://example.org/a?b=c&amp;d ">a</a> <a href="java\nscript:evil()">b</a> <a href="/rel">c</a> <a href="mailto:a@example.org" onclick="x">d</a> <a href="data:text/html,x">e</a></p>',
      ),
    ).toBe('paragraph([link https://example.org/a?b=c&d: a] b c [link mailto:a@example.org: d] e)')
  })

  test('breaks, quotation marks and preformatted text', () => {
    expect(html('<p>a<br>b<br><br>c</p><p>He said <q>no</q>.</p><pre>x\n  y</pre>')).toBe(
      'paragraph(a/b) paragraph(c) paragraph(He said “no”.) paragraph(x/  y)',
    )
  })

  test('a short line wholly in bold above prose is a sub-heading', () => {
    expect(
      html(`<h1>T</h1><p>${BODY}</p><p><b>Second thoughts</b></p><p>${BODY}</p><p>Third part</p><p>${BODY}</p>`),
    ).toBe(
      `heading1(T) paragraph(${BODY}) heading2(Second thoughts) paragraph(${BODY}) paragraph(Third part) paragraph(${BODY})`,
    )
  })

  test('the clipboard of Google Docs', () => {
    expect(
      html(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Ships</span></h1><p dir="ltr"><span style="font-weight:400;font-style:normal;text-decoration:none;">They </span><span style="font-weight:700;">came</span><span style="font-style:italic;"> late</span><a href="https://example.org/" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">.</span></a><span style="font-size:0.6em;vertical-align:super;">2</span></p><ul><li dir="ltr"><p dir="ltr"><span>one</span></p></li><ul><li><p><span>inner</span></p></li></ul><li><p><span>two</span></p></li></ul></b><br class="Apple-interchange-newline">`,
      ),
    ).toBe(
      'heading1(Ships) paragraph(They [bold: came][italic:  late][link https://example.org/: .][superscript: 2]) bulletList(listItem(paragraph(one) bulletList(listItem(paragraph(inner)))) listItem(paragraph(two)))',
    )
  })

  test('the clipboard of Word', () => {
    const item = (level: number, label: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
    expect(
      html(
        `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:""} --></style><!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment--><p class=MsoTitle>Docks<o:p></o:p></p><p class=MsoNormal>Built<span style='mso-spacerun:yes'>  </span>in\n1998.<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference><sup>[1]</sup></span></a><o:p></o:p></p>${item(1, '·', 'a')}${item(2, 'o', 'b')}${item(1, '·', 'c')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, '1.', 'd')}<!--EndFragment--></body></html>`,
      ),
    ).toBe(
      'heading1(Docks) paragraph(Built in 1998.[footnoteRef: [1]]) bulletList(listItem(paragraph(a) bulletList(listItem(paragraph(b)))) listItem(paragraph(c))) orderedList(listItem(paragraph(d)))',
    )
  })

  test('it is recognised without being named', () => {
    expect(outline(read('<!DOCTYPE html><html><body><p>a</p></body></html>').document)).toBe('paragraph(a)')
    expect(outline(read('1 < 2 and <b> is a tag').document)).toBe('paragraph(1 < 2 and <b> is a tag)')
  })
})

describe('what is proposed', () => {
  test('language and direction, by script where the script says it', () => {
    const details = (text: string) => {
      const { language, direction } = read(text)
      return `${language} ${direction}`
    }
    expect(details('Der Minister sagte am Dienstag, dass der Preis für Wasser im Mai gestiegen ist.')).toBe('de ltr')
    expect(details('The ferry sails at noon. The crossing takes 25 minutes.\n\nALSO READ | Ten ferries to love')).toBe(
      'en ltr',
    )
    expect(details('קבר הנשיא נמצא בעיר הבירה, כך אמר השר ביום שלישי.')).toBe('he rtl')
    expect(details('قال الوزير يوم الثلاثاء إن سعر المياه ارتفع في شهر مايو الماضي بنسبة خمسة في المئة.')).toBe(
      'ar rtl',
    )
    expect(details('大臣は火曜日に、水の値段が上がったと述べた。')).toBe('ja ltr')
    expect(details('部长星期二说，五月份水价上涨了百分之五。')).toBe('zh ltr')
    expect(details('12 + 3 = 15')).toBe('und ltr')
  })

  test('a page’s own language and direction are believed', () => {
    expect(read('<html lang="pt-BR" dir="rtl"><p>O preço.</p></html>')).toMatchObject({
      language: 'pt-BR',
      direction: 'rtl',
    })
  })

  test('the title: headline, else the page’s own, else the first sentence, cut between words', () => {
    expect(read('<title>Site</title><h1>Head</h1><p>x</p>').title).toBe('Head')
    expect(read('<!doctype html><title>Site</title><p>x</p>').title).toBe('Site')
    expect(read('It rained. All day.').title).toBe('It rained')
    expect(read(`Also read\n${BODY.replace('.', '')} ${BODY}`).title).toBe(
      'The committee met on Tuesday and heard nine people, who all said the same about the price of water…',
    )
  })
})
