import type { Db } from '@/db/open'
import {
  inOneSnapshot,
  listFileProblems,
  listLostRows,
  listUnrecordedRows,
  type RowProblem,
} from '@/db/queries/integrity'
import { type ChainVerdict, verifyChain } from './verify-chain'

/** Everything that must hold of the stored data, and what of it does not. */
export type DataVerdict = {
  readonly isSound: boolean
  /** What SQLite says about the file, in its words. */
  readonly file: readonly string[]
  readonly chain: ChainVerdict
  /** Rows that differ from the history: changed without an event, or gone without being erased. */
  readonly rows: readonly RowProblem[]
}

/**
 * Checks the file, the history's hash chain, and that every versioned row stands at the version its
 * last event recorded. Reads only; safe beside a running server.
 */
export function verifyData(db: Db): DataVerdict {
  return inOneSnapshot(db, () => {
    const file = listFileProblems(db)
    const chain = verifyChain(db)
    const rows = [...listUnrecordedRows(db), ...listLostRows(db)]
    return { isSound: file.length + chain.problems.length + rows.length === 0, file, chain, rows }
  })
}
