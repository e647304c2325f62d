import { readFileSync, writeFileSync } from 'node:fs'
import type { Case } from './fixture'
import type { Deed, Opened, Used } from './measure-page'
import type { ServerTimes } from './measure-server'
import { halfAndMost, median, quantile, shown } from './statistics'

export type Measured = {
  readonly name: Case
  readonly bare: readonly Opened[]
  readonly ours: readonly (Opened & Used)[]
  readonly http: ServerTimes
  readonly services: ServerTimes
}

type Row = readonly [what: string, ours: string, beside: string, goal: string, isMet: boolean | null]

/** Each deed in words, in the order of the table. */
const DEEDS: readonly (readonly [Deed, string])[] = [
  ['add', 'add one: press Claim, painted'],
  ['goTo', 'go to one: press in the list, ringed in view'],
  ['press', 'press on a span in the text, ringed or offered'],
  ['key', '`j`: next claim, ringed in view'],
  ['mark', '`c`: a sentence marked, painted'],
  ['judge', 'a digit: judged, the chip in the list'],
  ['cite', '`s`: the caret in the box for a source'],
  ['citeAgain', '`,`: the last source again, the caret in its locator'],
  ['why', '`w`: the caret in the reasons'],
  ['next', '`n`: the next thing not done, ringed in view'],
  ['steps', 'in haste, `j` every 90 ms: the frame after each, by Event Timing'],
  ['work', 'in haste, `n`, `c`, `1` every 150 ms: the frame after each, by Event Timing'],
]

/** Within how many milliseconds 95 of 100 deeds are to be seen. */
const MOST: Readonly<Record<Case, number>> = { b: 50, c: 100 }

/** What performance.md asks for; times in milliseconds. */
function rowsOf({ name, bare, ours, http, services }: Measured): Row[] {
  const of = (key: keyof Opened, from: readonly Opened[]) => median(from.map((one) => one[key]))
  const ratio = (key: keyof Opened) => of(key, ours) / of(key, bare)
  const opened = (key: 'open' | 'paint', what: string, most: number): Row => {
    const beside = `bare Tiptap ${shown(of(key, bare))} (ours ${ratio(key).toFixed(2)}x)`
    return [what, shown(of(key, ours)), beside, `at most ${most}x bare Tiptap`, ratio(key) <= most]
  }
  const done = ([deed, what]: (typeof DEEDS)[number]): Row => {
    const all = ours.flatMap((one) => one[deed])
    return [what, halfAndMost(all), '', `95 % within ${MOST[name]}`, quantile(all, 0.95) <= MOST[name]]
  }
  const heap = of('heapMiB', ours) - of('heapMiB', bare)
  return [
    opened('open', 'open: from the address to all painted', 1),
    opened('paint', 'paint: from the last byte to all painted', 0.6),
    ...DEEDS.map(done),
    ['heap, MiB', shown(of('heapMiB', ours)), `bare Tiptap ${shown(of('heapMiB', bare))} (+${shown(heap)})`, '', null],
    ['elements', shown(of('nodes', ours)), `bare Tiptap ${shown(of('nodes', bare))}`, '', null],
    [
      `server: everything as JSON, ${(http.bytes / 2 ** 20).toFixed(1)} MiB`,
      halfAndMost(http.read),
      `services alone ${halfAndMost(services.read)}`,
      'services 20',
      median(services.read) <= 20,
    ],
    ['server: mark a span', halfAndMost(http.write), `services alone ${halfAndMost(services.write)}`, '', null],
  ]
}

/** The figures as a table of Markdown. */
export function tableOf(measured: Measured): string {
  const met = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'yes' : '**no**')
  const lines = rowsOf(measured).map(([what, ours, beside, goal, isMet]) =>
    `| ${[what, ours, beside, goal, met(isMet)].join(' | ')} |`.replaceAll('  ', ' '),
  )
  const head = '| milliseconds, median (median / 95 %) | ours | in the same run | goal | met |\n|---|---|---|---|---|'
  return [head, ...lines].join('\n')
}

/** Puts a table between its two markers. @throws Error when the file has no place for it. */
export function writeFigures(file: string, name: Case | 'lists', text: string): void {
  const before = readFileSync(file, 'utf8')
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`]
  const from = before.indexOf(open)
  const to = before.indexOf(close)
  if (from < 0 || to < from) throw new Error(`${file} has no place for the figures: ${open} ... ${close}`)
  writeFileSync(file, `${before.slice(0, from)}${open}\n\n${text}\n\n${before.slice(to)}`)
}
