import { expect } from '@playwright/test'
import type { TokenScope } from '@/domain/account/scopes'
import type { Desk } from '../desk'
import type { PersonName } from '../houses/people'
import { differences, filled, type Known } from './examples'
import { type Answer, type Program, programOf } from './program'

/** One row of a scenario table: who asks what, what the answer is, and which events it writes. */
export type Row = {
  readonly name: string
  /** Whose program asks: the editor's when nobody is named; null is a program without a token. */
  readonly as?: PersonName | null
  /** The scopes of its token; all of them when none is named. */
  readonly scopes?: readonly TokenScope[]
  /** `METHOD /path` under `/api/v1`; `{{name}}` is a value that an earlier row's answer gave. */
  readonly request: `${string} /${string}`
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly status: number
  /** The parts of the answer that matter, as in the examples of docs/api.md. */
  readonly content?: unknown
  /** What the text of the answer must not hold. */
  readonly without?: readonly string[]
  /** Verbs of the events it writes, oldest first; none when left out. */
  readonly events?: readonly string[]
  /** What else must be so of the answer. */
  readonly also?: (answer: Answer) => void
}

/**
 * Plays the rows in order on a desk. A row that is answered otherwise fails with its name; the
 * rows after it are still played, unless they need what it should have given.
 */
export async function play(desk: Desk, rows: readonly Row[], known: Known = new Map()): Promise<Known> {
  const programs = new Map<string, Program>()
  const programFor = ({ as = 'edith', scopes = [] }: Row) => {
    const key = `${as} ${scopes.join()}`
    const program = programs.get(key) ?? programOf(desk, as, ...scopes)
    programs.set(key, program)
    return program
  }
  const newest = desk.db.$client.prepare('SELECT coalesce(max(n), 0) FROM events').pluck()
  const verbsAfter = desk.db.$client.prepare('SELECT verb FROM events WHERE n > ? ORDER BY n').pluck()
  for (const row of rows) {
    const program = programFor(row)
    const before = newest.get() as number
    const body = row.body instanceof FormData || row.body === undefined ? row.body : filled(textOf(row.body), known)
    const headers = Object.entries(row.headers ?? {}).map(([name, value]) => [name, filled(value, known)])
    const answer = await program.call(filled(row.request, known) as Row['request'], {
      ...(body === undefined ? {} : { body }),
      headers: Object.fromEntries(headers),
    })
    const where = `${row.name}\n${row.request} answered ${answer.status} ${answer.text.slice(0, 1500)}`
    expect.soft(answer.status, where).toBe(row.status)
    if (row.content !== undefined) expect.soft(differences(row.content, answer.body, known), where).toEqual([])
    for (const word of row.without ?? []) expect.soft(answer.text, where).not.toContain(word)
    expect.soft(verbsAfter.all(before), where).toEqual(row.events ?? [])
    row.also?.(answer)
  }
  return known
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}
