/** What the whole run has shown. */
export type Tally = {
  readonly milliseconds: number[]
  backups: number
  acknowledged: number
  refused: number
  /** Acknowledged writes that were looked for in backups, all backups together. */
  lookedFor: number
  /** Files that came meanwhile, and the times one was looked for, byte for byte, in a backup or a restore. */
  files: number
  filesLookedFor: number
  restores: number
  copies: number
  copiesDetected: number
  /** Copies in which neither SQLite nor the chain finds anything wrong, though writes are missing. */
  copiesLookingFine: number
  mostMissingInCopy: number
  readonly problems: string[]
}

export function newTally(): Tally {
  return {
    ...{
      milliseconds: [],
      backups: 0,
      acknowledged: 0,
      refused: 0,
      lookedFor: 0,
      files: 0,
      filesLookedFor: 0,
      restores: 0,
      problems: [],
    },
    ...{ copies: 0, copiesDetected: 0, copiesLookingFine: 0, mostMissingInCopy: 0 },
  }
}

/** The table at the end, with the first problems. */
export function tallyTable(tally: Tally, writers: number, bytes: number, seconds: number): string {
  const sorted = tally.milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(1)
  const rows: [string, string | number][] = [
    ['writers', writers],
    ['backups, each verified as it was written and once more from outside', tally.backups],
    ['seconds for one (half of them, the longest)', `${at(0.5)}, ${at(1)}`],
    ['size of the last one, MB', (bytes / 1024 / 1024).toFixed(1)],
    ['writes acknowledged meanwhile', tally.acknowledged],
    ['refused in words', tally.refused],
    ['times an acknowledged write was looked for in a backup', tally.lookedFor],
    ['files that came meanwhile', tally.files],
    ['times a file was looked for, byte for byte', tally.filesLookedFor],
    ['restored and counted', tally.restores],
    ['copies by cp', tally.copies],
    ['  told from a backup', tally.copiesDetected],
    ['  in which no fault is found without the note', tally.copiesLookingFine],
    ['  acknowledged writes missing in the worst', tally.mostMissingInCopy],
    ['problems', tally.problems.length],
    ['seconds', seconds.toFixed(0)],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const cases = tally.problems.slice(0, 10).map((one) => `  ${one}`)
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), ...cases].join('\n')
}
