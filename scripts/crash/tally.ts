/** What the whole run has shown so far. */
export type Tally = {
  kills: number
  duringStart: number
  acknowledged: number
  readonly commands: Map<string, number>
  unanswered: number
  hadHappened: number
  happenedOnRepeat: number
  refusedOnRepeat: number
  refused: number
  /** Files whose keeping was acknowledged. */
  files: number
  filesCutOff: number
  /** Of those cut off, how many had come to be kept all the same. */
  filesHad: number
  /** Halves that lay on the disk right after a kill. */
  halvesLeft: number
  /** Contents at the end that no row means, before they are tidied away. */
  orphans: number
  /** Every problem, by what it is a case of. */
  readonly problems: Record<Problem, string[]>
}

export const PROBLEMS = {
  lost: 'acknowledged writes lost',
  files: 'files lost, half or other than sent',
  rows: 'rows without their event, or the reverse',
  answers: 'events without a recorded answer',
  chain: 'broken links of the history',
  file: 'integrity failures',
  repeats: 'harmful repeats',
  unexpected: 'unexpected answers',
} as const
export type Problem = keyof typeof PROBLEMS

export function newTally(): Tally {
  const problems = { lost: [], files: [], rows: [], answers: [], chain: [], file: [], repeats: [], unexpected: [] }
  return {
    kills: 0,
    duringStart: 0,
    acknowledged: 0,
    commands: new Map(),
    unanswered: 0,
    hadHappened: 0,
    happenedOnRepeat: 0,
    refusedOnRepeat: 0,
    refused: 0,
    ...{ files: 0, filesCutOff: 0, filesHad: 0, halvesLeft: 0, orphans: 0 },
    problems,
  }
}

export const problemCount = ({ problems }: Tally) =>
  Object.values(problems).reduce((sum, { length }) => sum + length, 0)

/** One line while the run goes on. */
export function progressLine(tally: Tally, kills: number, seconds: number): string {
  const { lost, rows, file } = tally.problems
  const counts = `${tally.acknowledged} acknowledged, ${lost.length} lost, ${rows.length} without event, ${file.length} damaged`
  return `${String(tally.kills).padStart(4)} of ${kills} kills: ${counts} (${seconds.toFixed(0)} s)`
}

/** The table at the end, with the first cases of every problem. */
export function tallyTable(tally: Tally, seconds: number): string {
  const rows: [string, string | number][] = [
    ['kills (SIGKILL)', `${tally.kills}, ${tally.duringStart} of them while starting`],
    ['acknowledged writes', `${tally.acknowledged}, ${tally.commands.size} kinds of command`],
    ['refused in words', tally.refused],
    ['cut off by a kill', tally.unanswered],
    ['  had happened', tally.hadHappened],
    ['  happened when repeated', tally.happenedOnRepeat],
    ['  refused when repeated', tally.refusedOnRepeat],
    ['acknowledged files', tally.files],
    ['files cut off by a kill', `${tally.filesCutOff}, ${tally.filesHad} of them kept`],
    ['halves lying there after a kill', tally.halvesLeft],
    ['whole contents without a row, tidied away', tally.orphans],
    ...Object.entries(PROBLEMS).map(([key, name]): [string, number] => [name, tally.problems[key as Problem].length]),
    ['seconds', seconds.toFixed(0)],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const cases = Object.entries(tally.problems).flatMap(([key, found]) =>
    found.slice(0, 5).map((one) => `  ${PROBLEMS[key as Problem]}: ${one}`),
  )
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), ...cases].join('\n')
}
