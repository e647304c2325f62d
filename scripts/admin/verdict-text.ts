import type { DeskVerdict } from '@/services/data/verify-desk'
import type { FileVerdict } from '@/services/data/verify-file'

import { fill, texts } from './texts'

const SHOWN = 20

/** What a verification of the desk's own data found, for the terminal: at most twenty lines of each kind. */
export function verdictText(verdict: DeskVerdict): string {
  const { sound, unsound } = texts.verdict
  if (verdict.isSound) return `${sound}\n${summaryOf(verdict)}`
  return [unsound, ...problemsOf(verdict), summaryOf(verdict)].join('\n')
}

/** The same for a backup. */
export function fileVerdictText(file: string, verdict: FileVerdict): string {
  const { soundFile, unsoundFile, unproven } = texts.verdict
  if (verdict.isSound) {
    return `${fill(soundFile, { file, madeAt: verdict.madeAt ?? '?' })}\n${summaryOf(verdict)}`
  }
  const noNote = verdict.isProven ? [] : [`  ${unproven}`]
  return [fill(unsoundFile, { file }), ...noNote, ...problemsOf(verdict), summaryOf(verdict)].join('\n')
}

function summaryOf({ chain, files }: DeskVerdict): string {
  const { head, files: ofFiles, elsewhere } = texts.verdict
  return [
    fill(head, { events: chain.events, head: chain.head }),
    ...(files.count > 0 ? [fill(ofFiles, { count: files.count, bytes: files.bytes })] : []),
    ...(files.elsewhere > 0 ? [fill(elsewhere, { count: files.elsewhere })] : []),
  ].join('\n')
}

function problemsOf({ file, chain, rows, isCut, files }: DeskVerdict): string[] {
  const { more, cut: cutOff, fileProblem, row, lostRow, lostFile, damagedFile, chain: words } = texts.verdict
  const lists = [
    file.map((problem) => fill(fileProblem, { problem })),
    isCut ? [cutOff] : [],
    chain.problems.map(({ event, problem }) => fill(words[problem], { event })),
    rows.map(({ kind, id, rev, recorded }) =>
      rev === null ? fill(lostRow, { kind, id }) : fill(row, { kind, id, rev, recorded: recorded ?? 0 }),
    ),
    files.missing.map((sha256) => fill(lostFile, { sha256 })),
    files.damaged.map((sha256) => fill(damagedFile, { sha256 })),
  ]
  const cut = (list: string[]) =>
    list.length > SHOWN ? [...list.slice(0, SHOWN), fill(more, { count: list.length - SHOWN })] : list
  return lists.flatMap(cut).map((line) => `  ${line}`)
}
