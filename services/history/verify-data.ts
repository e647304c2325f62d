import type { Db } from '@/db/open'
import {
  hashOfEvent,
  inOneSnapshot,
  listFileProblems,
  listLostRows,
  listUnrecordedRows,
  type RowProblem,
} from '@/db/queries/integrity'
import { listSearchProblems } from '@/db/queries/search-integrity'
import { type ChainVerdict, verifyChain } from './verify-chain'

/** Everything that must hold of the stored data, and what of it does not. */
export type DataVerdict = {
  readonly isSound: boolean
  /** What SQLite says about the file, in its words, and where the search does not fit its rows. */
  readonly file: readonly string[]
  readonly chain: ChainVerdict
  /** Rows that differ from the history: changed without an event, or gone without being erased. */
  readonly rows: readonly RowProblem[]
  /** The end of the history is missing, or another one: the event noted outside the database is not in it. */
  readonly isCut: boolean
}

/** The newest event as it was noted outside the database. */
type NotedHead = { readonly n: number; readonly hash: string }

/**
 * Checks the file, the history's hash chain, and that every versioned row stands at the version its
 * last event recorded; with `noted`, also that the history still holds the event noted outside the
 * database. Reads only; safe beside a running server.
 */
export function verifyData(db: Db, noted?: NotedHead): DataVerdict {
  return inOneSnapshot(db, () => {
    const file = [...listFileProblems(db), ...listSearchProblems(db)]
    const chain = verifyChain(db)
    const rows = [...listUnrecordedRows(db), ...listLostRows(db)]
    const isCut = noted !== undefined && hashOfEvent(db, noted.n) !== noted.hash
    const isSound = file.length + chain.problems.length + rows.length === 0 && !isCut
    return { isSound, file, chain, rows, isCut }
  })
}
