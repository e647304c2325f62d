import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

// Read as a file: the browser tests load no JSON modules.
const messages = JSON.parse(readFileSync(path.join('messages', 'en', 'report.json'), 'utf8')) as {
  noVerdict: Record<string, string>
}

/* Readers of the exports for machines, which know each format only from outside. */

/** What every format must say alike of a claim, whatever its order: names and titles as sets. */
export type SaidOfClaim = { statement: string; verdict: string; sources: string[]; authors: string[] }

type Json = Record<string, unknown>

const sorted = (values: Iterable<string>) => [...new Set(values)].sort()
const list = (value: unknown): Json[] => [value ?? []].flat() as Json[]
const namesOf = (agents: unknown) => list(agents).map(({ name }) => name as string)

/** A claim as said in another format, with its names and titles as sets. */
export function asSet({ statement, verdict, sources, authors }: SaidOfClaim): SaidOfClaim {
  return { statement, verdict, sources: sorted(sources), authors: sorted(authors) }
}

/** CSV back as text: apostrophes that a spreadsheet needs are taken away again. */
export function csvRows(csv: string): Record<string, string>[] {
  const undone = (cell: string) => (/^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell)
  const rows = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, undone(cell)])))
}

const linesOf = (cell: string | undefined) => (cell ? cell.split('\n') : [])

export function saidInClaimsCsv(csv: string): SaidOfClaim[] {
  return csvRows(csv).map(({ statement = '', verdict = '', ...row }) =>
    asSet({
      statement,
      verdict,
      sources: linesOf(row.sources),
      authors: [...linesOf(row.decided_by), ...linesOf(row.assessed_by)],
    }),
  )
}

/** Only claims with evidence have rows there. */
export function saidInEvidenceCsv(csv: string): SaidOfClaim[] {
  const byClaim = Map.groupBy(csvRows(csv), ({ claim_id }) => claim_id)
  return [...byClaim.values()].map((rows) => {
    const { statement = '', verdict = '', decided_by, assessed_by } = rows[0] ?? {}
    return asSet({
      statement,
      verdict,
      sources: rows.map(({ source = '' }) => source),
      authors: [...linesOf(decided_by), ...linesOf(assessed_by)],
    })
  })
}

export function saidInWebAnnotation(json: string): SaidOfClaim[] {
  const items = (JSON.parse(json) as { first?: { items: Json[] } }).first?.items ?? []
  return items
    .filter(({ motivation }) => motivation === 'assessing')
    .map(({ body }) => {
      const of = (purpose: string) => list(body).filter((one) => one.purpose === purpose)
      const firstValue = (purpose: string) => of(purpose)[0]?.value as string | undefined
      const state = firstValue('tagging') ?? ''
      return asSet({
        statement: firstValue('describing') ?? '',
        verdict: firstValue('assessing') ?? messages.noVerdict[state] ?? '',
        sources: of('linking').map(({ label }) => (Array.isArray(label) && label.length > 1 ? String(label[0]) : '')),
        authors: list(body).flatMap(({ creator, purpose }) => (purpose === 'assessing' ? [] : namesOf(creator))),
      })
    })
}

/** Only claims with a verdict that stands; the authors are those of that verdict. */
export function saidInClaimReview(json: string): SaidOfClaim[] {
  const { dataFeedElement } = JSON.parse(json) as { dataFeedElement: { item: Json }[] }
  return dataFeedElement.map(({ item }) => {
    const rating = item.reviewRating as Json
    return asSet({
      statement: (item.claimReviewed as string | undefined) ?? '',
      verdict: rating.alternateName as string,
      sources: namesOf(item.citation),
      authors: namesOf(rating.author),
    })
  })
}
