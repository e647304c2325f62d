import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Report, ReportClaim, ReportEvidence } from '@/domain/report/report'
import type { ReportInline, ReportReasons } from '@/domain/report/report-reasons'
import {
  answerFacts,
  archiveWords,
  citationWord,
  claimFacts,
  correctionFacts,
  evidenceFacts,
  moment,
  names,
  standingSentence,
  type Voice,
  verdictWord,
} from '@/domain/report/report-words'
import { safeHref } from '@/domain/source/safe-href'
import { articleBlocks } from './markdown-article'

/**
 * The report as Markdown with footnotes: the article with a footnote at the end of each claim's
 * passage, a table of the claims, and everything of a claim in its footnote. The text is written from
 * a tree, so no text of the article or of a checker can become structure.
 */
export function renderMarkdown(report: Report, voice: Voice): string {
  const { t } = voice
  const root: Root = {
    type: 'root',
    children: [
      heading(1, report.article.title),
      paragraph(text(`${report.house} · ${t('title')} · ${moment(voice, report.generated.at)}`)),
      paragraph(text(`${figures(report, voice)}. ${origin(report, voice)}`)),
      heading(2, t('glance.title')),
      ...(report.claims.length > 0 ? [glance(report, voice)] : [paragraph(text(t('claims.none')))]),
      heading(2, t('article.title')),
      ...articleBlocks(report),
      ...lost(report, voice),
      ...corrections(report, voice),
      ...passages(report, voice),
      ...discussions(report, voice),
      ...method(report, voice),
      ...about(report, voice),
      ...report.claims.map((claim) => footnote(claim, voice)),
    ],
  }
  return toMarkdown(root, { bullet: '-', emphasis: '_', resourceLink: true, extensions: [gfmToMarkdown()] })
}

function figures({ states, claims, coverage }: Report, { t }: Voice): string {
  const counted = t('summary.claims', { settled: states.settled, count: claims.length })
  return `${counted}; ${t('summary.words', { accounted: coverage.wordsAccounted, words: coverage.words })}`
}

function origin({ article }: Report, { t }: Voice): string {
  return [
    article.byline && t('article.byline', { name: article.byline }),
    article.publisher,
    article.publishedAt && t('article.published', { date: article.publishedAt }),
    article.url,
  ]
    .filter((fact) => fact)
    .join(' · ')
}

function glance(report: Report, voice: Voice): Table {
  const { t } = voice
  const head = ['number', 'claim', 'verdict', 'standing', 'sources'].map((key) => t(`glance.${key}`))
  const rows = report.claims.map(({ number, statement, standing, evidence }) => [
    String(number),
    statement,
    verdictWord(voice, standing),
    t(`states.${standing.state}`),
    String(evidence.length),
  ])
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  })
  return { type: 'table', children: [head, ...rows].map(row) }
}

/** Claims whose every passage is lost would have no footnote mark in the text; they are listed. */
function lost({ claims }: Report, { t }: Voice): RootContent[] {
  const items = claims
    .filter(({ occurrences }) => occurrences.length === 0)
    .map(({ statement, number }) => item([paragraph(text(statement), mark(number))]))
  return items.length === 0 ? [] : [heading(3, t('claim.unanchored')), list(items)]
}

function footnote(claim: ReportClaim, voice: Voice): FootnoteDefinition {
  const { t } = voice
  const { number, standing, decision, assessments, evidence, unanchored } = claim
  const word = verdictWord(voice, standing)
  const facts = claimFacts(voice, claim).map(({ label, value }) => item([paragraph(text(`${label}: ${value}`))]))
  const gone = unanchored.map((quote) => item([paragraph(text(`${t('claim.unanchored')}: “${quote}”`))]))
  const given = assessments.flatMap((one): BlockContent[] => {
    const confidence = one.confidence === null ? '' : ` · ${t('assessment.confidence', { value: one.confidence })}`
    const line = `${moment(voice, one.at)}${confidence}${one.isStale ? ` · ${t('assessment.stale')}` : ''}`
    const judged =
      one.judgedStatement === claim.statement
        ? []
        : [paragraph(text(`${t('assessment.judged')} “${one.judgedStatement}”`))]
    const verdict = one.verdict?.label ?? t('assessment.noVerdict')
    return [byline(verdict, one.author || t('someone'), line), ...judged, ...reasons(one.reasons, voice)]
  })
  const decided = decision
    ? [
        byline(
          decision.verdict.label,
          decision.by || t('someone'),
          `${t('claim.decision')} · ${moment(voice, decision.at)}`,
        ),
        ...reasons(decision.reason, voice),
      ]
    : []
  const sources: BlockContent[] =
    evidence.length === 0
      ? [paragraph(text(t('evidence.none')))]
      : [
          list(
            evidence.map((one) => source(one, voice)),
            1,
          ),
        ]
  return {
    type: 'footnoteDefinition',
    identifier: String(number),
    label: String(number),
    children: [
      paragraph(strong(word), text(': '), text(claim.statement)),
      paragraph(text(`${standingSentence(voice, standing)} `), link(claim.link, [text(t('claim.atDesk', { number }))])),
      ...(facts.length + gone.length > 0 ? [list([...facts, ...gone])] : []),
      ...decided,
      ...given,
      paragraph({ type: 'emphasis', children: [text(t('claim.sources'))] }),
      ...sources,
    ],
  }
}

function byline(verdict: string, author: string, rest: string): Paragraph {
  return paragraph(strong(verdict), text(' · '), { type: 'emphasis', children: [text(author)] }, text(` · ${rest}`))
}

function source(one: ReportEvidence, voice: Voice): ListItem {
  const { t } = voice
  const title = text(one.source?.title ?? t('evidence.unanswerable'))
  const facts = evidenceFacts(voice, one).join(' · ')
  const archive = one.source?.archiveUrl
    ? [text(' · '), link(one.source.archiveUrl, [text(archiveWords(voice, one.source))])]
    : []
  return item([
    paragraph(strong(t(`stances.${one.stance}`)), text(' '), one.source?.url ? link(one.source.url, [title]) : title),
    ...answerFacts(voice, one).map(({ label, value }) => paragraph(text(`${label} ${value}`))),
    ...(one.quote ? [{ type: 'blockquote' as const, children: [paragraph(...lines(one.quote))] }] : []),
    ...(facts || archive.length > 0 ? [paragraph(text(facts), ...archive)] : []),
    ...(one.note ? [paragraph(text(`${t('evidence.note')} ${one.note}`))] : []),
  ])
}

function reasons(nodes: ReportReasons, voice: Voice): BlockContent[] {
  return nodes.map((node): BlockContent => {
    if (node.type === 'paragraph') return paragraph(...node.content.map((one) => inline(one, voice)))
    return list(
      node.items.map((one) => item(reasons([...one], voice))),
      node.isOrdered ? node.start : undefined,
    )
  })
}

function inline(one: ReportInline, voice: Voice): PhrasingContent {
  if (one.type === 'break') return { type: 'break' }
  if (one.type === 'citation') return text(`[${one.number ?? citationWord(voice, one.state)}]`)
  let node: PhrasingContent = text(one.text)
  if (one.isEmphasis) node = { type: 'emphasis', children: [node] }
  if (one.isStrong) node = { type: 'strong', children: [node] }
  return one.href ? link(one.href, [node]) : node
}

function corrections(report: Report, voice: Voice): RootContent[] {
  const { t } = voice
  const items = report.corrections.map((one) => {
    const change = one.replacement ? [text(one.replacement)] : [text(t('corrections.delete'))]
    const first = paragraph(
      text(`${t('corrections.from')} `),
      { type: 'delete', children: [text(one.quote)] },
      text(` ${t('corrections.to')} `),
      ...change,
    )
    const why = one.why ? [paragraph(...lines(one.why))] : []
    return item([
      first,
      ...why,
      paragraph(
        text(`${correctionFacts(voice, one).join(' · ')} · `),
        link(one.link, [text(t('corrections.atDesk', { number: one.number }))]),
      ),
    ])
  })
  return items.length === 0 ? [] : [heading(2, t('corrections.title')), list(items, 1)]
}

function passages({ noChecks, exclusions }: Report, { t }: Voice): RootContent[] {
  const entry = (quote: string, by: string, what: string) =>
    item([paragraph(text(`${what}“${quote}” (${t('by', { name: by || t('someone') })})`))])
  const waived = noChecks.map(({ quote, by, reason }) => entry(quote, by, `${t(`reasons.${reason}`)}: `))
  const out = exclusions.map(({ quote, by }) => entry(quote, by, ''))
  return [
    ...(waived.length > 0 ? [heading(2, t('noChecks.title')), list(waived)] : []),
    ...(out.length > 0 ? [heading(2, t('exclusions.title')), list(out)] : []),
  ]
}

function discussions(report: Report, voice: Voice): RootContent[] {
  const { t } = voice
  if (report.discussions === null) return []
  const items = report.discussions.map(({ claim, quote, comments }) => {
    const place = quote === null ? t('discussions.onArticle') : `${t('discussions.onPassage')}: “${quote}”`
    const about = claim === null ? place : t('discussions.onClaim', { number: claim })
    const said = comments.map((one) =>
      item([paragraph(text(`${one.author || t('someone')}, ${moment(voice, one.at)}: `), ...lines(one.body))]),
    )
    return item([paragraph(text(about)), list(said)])
  })
  return [heading(2, t('discussions.title')), paragraph(strong(t('discussions.internal'))), list(items)]
}

function method({ scale, settling }: Report, { t }: Voice): RootContent[] {
  const ratings = scale.ratings.map(({ label, meaning }) => item([paragraph(strong(label), text(`: ${meaning}`))]))
  const kind = t(`method.kinds.${scale.kind}`)
  const settle = t(`method.settle.${settling.rule}`, { quorum: settling.quorum })
  return [
    heading(2, t('method.title')),
    paragraph(text(`${t('method.scale', { name: scale.name, version: scale.version })} ${kind} ${settle}`)),
    ratings.length === 0 ? paragraph(text(t('method.noRatings'))) : list(ratings),
    paragraph(text(t('method.coverage'))),
  ]
}

function about(report: Report, voice: Voice): RootContent[] {
  const { t } = voice
  const { people, generated, revision, included } = report
  const chosen = [
    ...(included.discussions ? [t('about.includedDiscussions')] : []),
    ...(included.internal ? [t('about.includedInternal')] : []),
  ]
  const rows = [
    [t('about.people'), people.length > 0 ? names(voice, people) : t('about.nobody')],
    [t('about.generated'), t('about.generatedValue', { at: moment(voice, generated.at), name: generated.by })],
    [t('about.text'), t('about.textValue', { number: revision.number, at: moment(voice, revision.createdAt) })],
    [t('about.fingerprint'), revision.sha256],
    [t('about.included'), chosen.length > 0 ? chosen.join(', ') : t('about.includedNone')],
  ]
  return [
    heading(2, t('about.title')),
    list(rows.map(([label, value]) => item([paragraph(text(`${label}: ${value}`))]))),
  ]
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replaceAll(/\s*\n\s*/g, ' ') })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] })
const item = (children: BlockContent[]): ListItem => ({ type: 'listItem', spread: children.length > 1, children })
const mark = (number: number): PhrasingContent => ({ type: 'footnoteReference', identifier: String(number) })
const list = (children: ListItem[], start?: number): List => ({
  type: 'list',
  ordered: start !== undefined,
  start: start ?? null,
  spread: children.some(({ spread }) => spread),
  children,
})

function lines(value: string): PhrasingContent[] {
  return value.split('\n').flatMap((line, i) => (i === 0 ? [text(line)] : [{ type: 'break' as const }, text(line)]))
}

function link(href: string, children: PhrasingContent[]): PhrasingContent {
  const url = safeHref(href)
  return url ? ({ type: 'link', url, children } as PhrasingContent) : (children[0] as PhrasingContent)
}
