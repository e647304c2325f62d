import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segment, segmenterVersion } from '@/domain/text/segment'

/* Prints how many cases of the shared sentence collection our segmenter divides exactly as expected. */

type Case = { lang: string; golden: boolean; number: number; text: string; expected: string[] }

const folder = process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data')
const file = join(folder, 'sentences', 'pragmatic-segmenter.json')
if (!existsSync(file)) {
  console.log(`no sentence collection at ${file}: nothing to measure`)
  process.exit(0)
}

const isVerbose = process.argv.includes('--failures')
const collapsed = (sentences: string[]) => sentences.map((sentence) => sentence.replace(/\s+/g, ' '))
const same = (a: string[], b: string[]) => JSON.stringify(a) === JSON.stringify(b)
const score = new Map<string, { cases: number; exact: number; spaced: number }>()

for (const { lang, golden, number, text, expected } of JSON.parse(readFileSync(file, 'utf8')) as Case[]) {
  const { sentences } = segment(text, lang)
  const found: string[] = []
  for (let at = 0; at < sentences.length; at += 2) found.push(text.slice(sentences[at], sentences[at + 1]))
  for (const name of golden ? [`${lang} (golden)`, 'all'] : [lang, 'all']) {
    const row = score.get(name) ?? { cases: 0, exact: 0, spaced: 0 }
    row.cases++
    if (same(found, expected)) row.exact++
    if (same(collapsed(found), collapsed(expected))) row.spaced++
    else if (isVerbose && name !== 'all')
      console.log(`${name} ${number}\n  found    ${JSON.stringify(found)}\n  expected ${JSON.stringify(expected)}`)
    score.set(name, row)
  }
}

console.log(
  `sentences divided exactly as expected (${segmenterVersion()}); "spaced": white space within a sentence aside`,
)
for (const [name, row] of [...score].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `${name.padEnd(14)} ${String(row.exact).padStart(4)} of ${String(row.cases).padEnd(4)} spaced ${row.spaced}`,
  )
}
