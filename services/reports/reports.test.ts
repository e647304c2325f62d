import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { createTranslator } from 'next-intl'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { buildReport } from '@/domain/report/build-report'
import { Report, type ReportClaim } from '@/domain/report/report'
import { fixtureSnapshot } from '@/domain/report/report.fixture'
import { REPORT_FORMATS, type ReportFormat } from '@/domain/report/report-formats'
import type { Translate } from '@/domain/report/report-words'
import type { WorkbenchSnapshot } from '@/domain/workbench/objects'
import messages from '@/messages/en/report.json'
import { renderHtml } from './html/render-html'
import { renderClaimReview } from './render-claim-review'
import { renderClaimsCsv, renderEvidenceCsv } from './render-csv'
import { REPORT_SCHEMA_ID, renderJson } from './render-json'
import { renderMarkdown } from './render-markdown'
import { renderWebAnnotation } from './render-web-annotation'
import { contentDisposition, fileName, includeFrom, reportFile } from './report-file'
import { asSet, saidInClaimReview, saidInClaimsCsv, saidInEvidenceCsv, saidInWebAnnotation } from './said.fixture'

const missing: string[] = []
const onError = (error: Error) => missing.push(error.message)
const t = createTranslator({ locale: 'en', messages, onError, timeZone: 'UTC' }) as unknown as Translate
const voice = { t, locale: 'en' }
const all = { discussions: true, internal: true }
const nothing = { discussions: false, internal: false }
const make = (snapshot: WorkbenchSnapshot = fixtureSnapshot(), include = nothing) =>
  buildReport({
    snapshot,
    houseName: 'The Alder Desk',
    address: 'https://desk.example',
    generatedAt: new Date('2026-05-05T10:00:00Z'),
    generatedBy: 'Cleo',
    include,
  })

/** What every format must say alike. */
type Said = { number: string; statement: string; verdict: string; sources: string[]; authors: string[] }

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</style></title></q><h1>x</h1>',
  '](javascript:alert(1)) [x](javascript:alert(1)) <javascript:alert(1)>',
  '"\'` onmouseover=alert(1) &lt;b&gt; &amp;',
  '# x\n\n---\n[^1]: forged\n\n| a | b |\n|---|---|\n- x\n1. y\n> z\n```\n',
  '\u202eevil\u2066 👩‍🚀 \u0007 \u2028',
  'https://evil.example www.evil.example a@evil.example ~~x~~ **y** _z_ [^2] [@x]',
]

/** The fixture with one hostile text wherever a person can type one. */
function hostile(text: string): WorkbenchSnapshot {
  const snapshot = fixtureSnapshot()
  const { document } = snapshot.revision
  const first = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: text.replaceAll('\n', ' ') }] }
  return {
    ...snapshot,
    article: { ...snapshot.article, title: text, byline: text, publisher: text },
    revision: { ...snapshot.revision, document: { ...document, content: [...document.content, first] } },
    people: snapshot.people.map((one) => ({ ...one, name: `${text} ${one.name}` })),
    annotations: snapshot.annotations.map((one) => ({
      ...one,
      body: one.body && text,
      replacement: one.replacement && text,
      quote: text,
    })),
    claims: snapshot.claims.map((one) => ({
      ...one,
      statement: text,
      speaker: text,
      firstAppearanceUrl: 'javascript:alert(1)',
    })),
    assessments: snapshot.assessments.map((one) => ({ ...one, rationale: text, judgedStatement: `${text} then` })),
    evidence: snapshot.evidence.map((one) => ({ ...one, quote: text, locator: text, note: text })),
    sources: snapshot.sources.map((one) => ({ ...one, title: text, url: 'javascript:alert(1)', publisher: text })),
    comments: snapshot.comments.map((one) => ({ ...one, body: text })),
    scale: {
      ...snapshot.scale,
      name: text,
      ratings: snapshot.scale.ratings.map((one) => ({ ...one, label: text, meaning: text })),
    },
  }
}

/** The fixture on a scale without ratings: every verdict a sentence. */
function sentences(): WorkbenchSnapshot {
  const snapshot = fixtureSnapshot()
  const labels = new Map(snapshot.scale.ratings.map(({ id, label }) => [id, label]))
  const said = <T extends { ratingId: string | null }>(one: T) => {
    const label = labels.get(one.ratingId ?? '')
    return { ...one, ratingId: null, conclusion: label ? `The evidence says, “${label}”; more in the reasons.` : null }
  }
  return {
    ...snapshot,
    scale: { ...snapshot.scale, name: 'Full Fact', ratings: [] },
    assessments: snapshot.assessments.map(said),
    decisions: snapshot.decisions.map(said),
  }
}

const EVERYTHING = ['SECRETNAME', 'SECRETQUOTE', 'SECRETNOTE', 'WORKINGNOTE', 'INNERTALK']
const CHOSEN: Record<ReportFormat, readonly string[]> = {
  html: EVERYTHING,
  md: EVERYTHING,
  json: EVERYTHING,
  csv: ['SECRETNAME'],
  'csv-evidence': ['SECRETNAME', 'SECRETQUOTE', 'SECRETNOTE', 'WORKINGNOTE'],
  webannotation: ['SECRETNAME', 'SECRETQUOTE', 'INNERTALK'],
  claimreview: ['SECRETNAME'],
}

describe('the formats', () => {
  it.each([
    ['English, nothing internal', make()],
    ['English, everything', make(fixtureSnapshot(), all)],
    ['Arabic', make(fixtureSnapshot({ rtl: true }))],
    ['verdicts in sentences', make(sentences(), all)],
  ])('say the same of every claim: %s', (_name, report) => {
    const json = saidInJson(renderJson(report))
    expect(json.length).toBeGreaterThan(2)
    expect(saidInHtml(renderHtml(report, voice))).toEqual(json)
    expect(saidInMarkdown(renderMarkdown(report, voice))).toEqual(json)
    // The formats for machines: sets of names and titles; a table of evidence has only claims with evidence.
    const said = json.map(asSet)
    expect(saidInClaimsCsv(renderClaimsCsv(report, voice))).toEqual(said)
    expect(saidInWebAnnotation(renderWebAnnotation(report, voice))).toEqual(said)
    const cited = said.filter((_one, index) => (json[index] as Said).sources.length > 0)
    expect(saidInEvidenceCsv(renderEvidenceCsv(report, voice))).toEqual(cited)
    expect(cited.length).toBeGreaterThan(0)
    // A ClaimReview tells only verdicts that stand, and names those who gave them.
    const standing = JSON.parse(renderJson(report)).claims.flatMap(({ standing }: ReportClaim, index: number) =>
      standing.state === 'settled' || standing.state === 'assessed'
        ? [asSet({ ...(json[index] as Said), authors: standing.people })]
        : [],
    )
    expect(saidInClaimReview(renderClaimReview(report, voice))).toEqual(standing)
    expect(standing.length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  })

  it('tell that a scale without ratings has sentences, and paint them neither true nor false', () => {
    const report = make(sentences())
    const page = renderHtml(report, voice)
    expect(page).toContain(messages.method.noRatings)
    expect(renderMarkdown(report, voice)).toContain(messages.method.noRatings)
    expect(page).toContain('class="chip said r-neutral"')
    expect(page).not.toMatch(/class="[^"]*\br-(true|false|mixed)\b/)
    const feed = JSON.parse(renderClaimReview(report, voice))
    expect(feed.dataFeedElement.length).toBeGreaterThan(1)
    for (const { item } of feed.dataFeedElement) {
      expect(item.reviewRating.alternateName).toMatch(/^The evidence/)
      expect(item.reviewRating).not.toHaveProperty('ratingValue')
      expect(item.reviewRating).not.toHaveProperty('bestRating')
    }
  })

  it.each(REPORT_FORMATS)('hold no confidential source and no discussion in %s unless chosen', (format) => {
    const kept = /SECRET|INNERTALK|WORKINGNOTE/
    expect(reportFile(make(), format, voice).body).not.toMatch(kept)
    const chosen = reportFile(make(fixtureSnapshot(), all), format, voice).body
    // Tables hold claims and evidence, so no discussions; only what a format has room for is in it.
    for (const word of CHOSEN[format]) expect(chosen).toContain(word)
  })

  it('say where a confidential source was cited that it is one', () => {
    expect(renderHtml(make(), voice)).toContain('[a confidential source]')
    expect(renderMarkdown(make(), voice)).toContain('a confidential source')
  })

  it.each(HOSTILE)('stay whole around hostile text: %j', (text) => {
    const report = make(hostile(text), all)
    const plain = make(hostile('plain'), all)
    const tags = elementsOf(renderHtml(report, voice)).map(({ tagName }) => tagName)
    // Reasons are Markdown, so a hostile one may be a list; everything else has the plain one's shape.
    const allowed = new Set(elementsOf(renderHtml(plain, voice)).map(({ tagName }) => tagName))
    for (const tag of tags) expect([...allowed, 'ol', 'ul', 'li', 'strong', 'em', 'br']).toContain(tag)
    for (const { attrs } of elementsOf(renderHtml(report, voice))) {
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^style$|^src$/)
        if (name === 'href') expect(value).toMatch(/^(#|https:)/)
      }
    }
    const tree = fromMarkdown(renderMarkdown(report, voice), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    const nodes = walk(tree)
    expect(nodes.filter(({ type }) => ['html', 'image', 'code', 'thematicBreak', 'definition'].includes(type))).toEqual(
      [],
    )
    // GFM makes a link of a bare address whatever is escaped; it can only lead where it says.
    for (const node of nodes) {
      if (node.type !== 'link') continue
      expect(node.url).toMatch(/^(https?:|mailto:)/)
      if (!/^https:..(council|desk|keep).example./.test(node.url)) expect(node.url).toContain(words(node))
    }
    const count = (type: string, within: Nodes[]) => within.filter((node) => node.type === type).length
    const calm = walk(
      fromMarkdown(renderMarkdown(plain, voice), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    )
    for (const type of [
      'heading',
      'footnoteDefinition',
      'footnoteReference',
      'table',
      'tableRow',
      'tableCell',
      'delete',
    ]) {
      expect([type, count(type, nodes)]).toEqual([type, count(type, calm)])
    }
    expect(saidInJson(renderJson(report))).toHaveLength(report.claims.length)
    const lines = (name: string) => name.replaceAll(/[\r\n]+/g, ' ')
    const said = saidInJson(renderJson(report)).map((one) =>
      asSet({ ...one, authors: one.authors.map(lines), sources: one.sources.map(lines) }),
    )
    expect(saidInClaimsCsv(renderClaimsCsv(report, voice))).toEqual(said)
    for (const format of ['json', 'webannotation', 'claimreview']) {
      expect(reportFile(report, format, voice).body).not.toMatch(/[<\u2028\u2029]/)
    }
    expect(saidInWebAnnotation(renderWebAnnotation(report, voice))).toEqual(saidInJson(renderJson(report)).map(asSet))
  })

  it('lead to each claim and correction at the desk, where a format has room for an address', () => {
    const report = make()
    const [claim] = report.claims
    const [correction] = report.corrections
    const { id } = report.article
    expect(claim?.link).toBe(`https://desk.example/articles/${id}?claim=${claim?.id}`)
    expect(correction?.link).toBe(`https://desk.example/articles/${id}?annotation=${correction?.id}`)
    for (const { link } of [...report.noChecks, ...report.exclusions]) expect(link).toContain('?annotation=')
    for (const render of [renderHtml, renderMarkdown]) {
      const file = render(report, voice)
      for (const { link } of [...report.claims, ...report.corrections]) expect(file).toContain(link)
    }
    const cited = report.claims.find(({ evidence }) => evidence.length > 0)
    for (const render of [renderClaimsCsv, renderEvidenceCsv]) expect(render(report, voice)).toContain(cited?.link)
    // Their identities and addresses are the standards' own.
    for (const render of [renderWebAnnotation, renderClaimReview]) {
      expect(render(report, voice)).not.toContain('desk.example')
    }
  })

  it('load nothing and run nothing: HTML has no script and forbids one', () => {
    const elements = elementsOf(renderHtml(make(), voice))
    expect(
      elements.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'object', 'form'].includes(tagName)),
    ).toEqual([])
    const policy = elements.flatMap(({ attrs }) => attrs).find(({ value }) => value.startsWith('default-src'))
    expect(policy?.value).toBe("default-src 'none'; style-src 'unsafe-inline'")
  })

  it('lead from every number to its note and back: HTML has no dead and no double anchor', () => {
    const attrs = elementsOf(renderHtml(make(fixtureSnapshot(), all), voice)).flatMap((element) => element.attrs)
    const ids = attrs.filter(({ name }) => name === 'id').map(({ value }) => value)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { name, value } of attrs)
      if (name === 'href' && value.startsWith('#')) expect(ids).toContain(value.slice(1))
  })

  it('keep the article whole: its text in HTML is the text of the revision', () => {
    const report = make()
    const paper = elementsOf(renderHtml(report, voice)).find((element) => classOf(element) === 'text')
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(textIn(paper, (one) => ['ref', 'vh'].includes(classOf(one).split(' ')[0] as string)))).toBe(
      words(report.revision.text),
    )
  })
})

describe('the JSON schema', () => {
  const schema = {
    $id: REPORT_SCHEMA_ID,
    title: 'Tickmark report, version 1',
    ...z.toJSONSchema(Report.extend({ $schema: z.literal(REPORT_SCHEMA_ID) })),
  }

  it('is published as it is (after a change: vitest -u, and a new version if it breaks readers)', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../public/schemas/report-1.json')
  })

  it('admits our reports and refuses what is none', () => {
    const published = JSON.parse(readFileSync('public/schemas/report-1.json', 'utf8'))
    const validate = new Ajv2020({ strict: false }).compile(published)
    for (const report of [make(), make(fixtureSnapshot(), all), make(fixtureSnapshot({ rtl: true }))]) {
      expect([validate(JSON.parse(renderJson(report))), validate.errors]).toEqual([true, null])
    }
    expect(validate({ ...JSON.parse(renderJson(make())), surplus: 1 })).toBe(false)
    expect(validate({ ...JSON.parse(renderJson(make())), claims: [{}] })).toBe(false)
  })
})

describe('a report file', () => {
  it.each(REPORT_FORMATS)('says in its name as %s when it holds internal matter', (format) => {
    expect(reportFile(make(fixtureSnapshot(), all), format, voice).name).toContain('repairs-internal')
    expect(reportFile(make(), format, voice).name).not.toContain('internal')
  })

  it.each(['html', 'md', 'webannotation', 'claimreview'])('says inside as %s what was included by choice', (format) => {
    const chosen = messages.about.includedInternal
    expect(reportFile(make(fixtureSnapshot(), all), format, voice).body).toContain(chosen)
    expect(reportFile(make(), format, voice).body).not.toContain(chosen)
  })

  it.each([
    ['Harbour bridge: 2 years?', 'Harbour-bridge-2-years'],
    ['../../etc/passwd', 'etc-passwd'],
    ['"; rm -rf /\r\nX: y', 'rm-rf-X-y'],
    ['إعادة فتح', 'إعادة-فتح'],
    ['👩‍🚀', 'report'],
    ['CON', 'report'],
  ])('is named after its article: %j', (title, name) => {
    expect(fileName(title)).toBe(name)
    expect(contentDisposition(`${name}.html`)).toMatch(
      /^attachment; filename="[A-Za-z0-9.-]+"; filename\*=UTF-8''[A-Za-z0-9%.-]+$/,
    )
  })

  it('comes in the formats we write and no other', () => {
    for (const format of ['pdf', '__proto__', '', 'csvEvidence'])
      expect(() => reportFile(make(), format, voice)).toThrow('report.format')
  })

  it('takes only words it knows as wishes', () => {
    expect(includeFrom(['discussions,everything'])).toEqual({ discussions: true, internal: false })
  })
})

// The readers below know the formats only from outside.

function saidInJson(json: string): Said[] {
  return (JSON.parse(json) as Report).claims.map((claim) => ({
    number: String(claim.number),
    statement: claim.statement,
    verdict: claim.standing.verdict?.label ?? messages.noVerdict[claim.standing.state],
    sources: claim.evidence.map(({ source }) => source?.title ?? ''),
    authors: [...(claim.decision ? [claim.decision.by] : []), ...claim.assessments.map(({ author }) => author)],
  }))
}

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(html: string): Element[] {
  return within(parse(html) as unknown as Element)
}
function within(node: Element): Element[] {
  return (node.childNodes ?? []).flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []))
}
function classOf({ attrs }: Element): string {
  return attrs.find(({ name }) => name === 'class')?.value ?? ''
}
function textIn(node: Element | undefined, isSkipped: (one: Element) => boolean = () => false): string {
  return (node?.childNodes ?? [])
    .map((child) =>
      'value' in child ? child.value : 'tagName' in child && !isSkipped(child) ? textIn(child, isSkipped) : '',
    )
    .join('')
}

function saidInHtml(html: string): Said[] {
  const notes = elementsOf(html).filter((one) => one.tagName === 'article' && classOf(one) === 'claim')
  return notes.map((note) => {
    const inside = within(note)
    const all = (name: string) => inside.filter((one) => classOf(one) === name)
    const verdict = all('verdict')
      .flatMap(within)
      .find((one) => classOf(one) === 'word')
    return {
      number: textIn(all('no')[0]).replace('Claim ', ''),
      statement: textIn(all('statement')[0]),
      verdict: textIn(verdict),
      sources: inside.filter(({ tagName }) => tagName === 'cite').map((one) => textIn(one)),
      authors: all('author').map((one) => textIn(one)),
    }
  })
}

function walk(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? (node as Parents).children.flatMap(walk) : [])]
}
function words(node: Nodes | undefined): string {
  return node === undefined
    ? ''
    : walk(node)
        .map((one) => (one.type === 'text' ? one.value : ''))
        .join('')
}

function saidInMarkdown(markdown: string): Said[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return walk(tree).flatMap((node): Said[] => {
    if (node.type !== 'footnoteDefinition') return []
    const [first, ...rest] = node.children
    const sources = rest.findLast(({ type }) => type === 'list')
    const isList = sources?.type === 'list' && sources.ordered && rest.at(-1) === sources
    const bylines = rest.filter(
      (one) => one.type === 'paragraph' && one.children[0]?.type === 'strong' && one.children[2]?.type === 'emphasis',
    )
    return [
      {
        number: node.identifier,
        statement: words(first).slice(words(first && walk(first)[1]).length + 2),
        verdict: words(first && walk(first)[1]),
        sources: isList ? sources.children.map((one) => words(one.children[0]).replace(/^\w+ /, '')) : [],
        authors: bylines.map((one) => words(one.type === 'paragraph' ? one.children[2] : undefined)),
      },
    ]
  })
}
