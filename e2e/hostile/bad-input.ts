import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * Strings and scripts that broke other programs. Nobody on this project wrote them and they stay outside
 * the repository: where they are not at hand, what tests them is skipped and says so.
 */
const folder = path.join(process.env.SHARED_DATA ?? path.join(process.cwd(), '..', 'shared', 'data'), 'bad-input')

export const isHere = existsSync(folder)
export const WHY_SKIPPED = 'the shared bad input is not here (SHARED_DATA)'

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

/** Strings that are hard to store, to show and to write into a file; all of them can be stored. */
export function naughtyStrings(): string[] {
  const all = JSON.parse(read('blns.json')) as string[]
  return [...all, ...OTHERWISE_WRITTEN].filter((one) => one.isWellFormed() && !one.includes('\0') && one.trim() !== '')
}

/** What the list lacks: letters that Unicode can write in two ways, of which composing, or folding, makes others. */
const OTHERWISE_WRITTEN = ['Cafe\u0301 A\u030angstro\u0308m', '\u212bngstr\u00f6m \u2126 \ufb01ne \u0958 \u1100\u1161']

/** Markup that tries to run a script, a line or a payload each. */
export function scripts(): string[] {
  const lines = read('xss-payload-list.txt').split(/\r?\n/)
  const payloads = (JSON.parse(read('dompurify-expect.json')) as { payload: string }[]).map(({ payload }) => payload)
  return [...lines, ...payloads].filter((one) => one.isWellFormed() && !one.includes('\0') && one.trim() !== '')
}
