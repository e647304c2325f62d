import type { DataVerdict } from '@/services/history/verify-data'
import { fill, texts } from './texts'

const SHOWN = 20

/** What a verification found, for the terminal: at most twenty lines of each kind. */
export function verdictText({ isSound, file, chain, rows, isCut }: DataVerdict): string {
  const { sound, unsound, more, head, cut: cutOff, fileProblem, row, lostRow, chain: words } = texts.verdict
  const summary = fill(head, { events: chain.events, head: chain.head })
  if (isSound) return `${sound}\n${summary}`
  const lists = [
    file.map((problem) => fill(fileProblem, { problem })),
    isCut ? [cutOff] : [],
    chain.problems.map(({ event, problem }) => fill(words[problem], { event })),
    rows.map(({ kind, id, rev, recorded }) =>
      rev === null ? fill(lostRow, { kind, id }) : fill(row, { kind, id, rev, recorded: recorded ?? 0 }),
    ),
  ]
  const cut = (list: string[]) =>
    list.length > SHOWN ? [...list.slice(0, SHOWN), fill(more, { count: list.length - SHOWN })] : list
  return [unsound, ...lists.flatMap(cut).map((line) => `  ${line}`), summary].join('\n')
}
