import type { LinkTarget } from '../workbench/link'
import type { WorkbenchSnapshot } from '../workbench/objects'

/** What may leave the house besides the report itself; both are an editor's choice. */
export type ReportInclude = {
  /** Threads, and the comments made on passages. */
  readonly discussions: boolean
  /** Confidential sources with their evidence, and the working notes on evidence. */
  readonly internal: boolean
}

export type ReportInput = {
  readonly snapshot: WorkbenchSnapshot
  readonly houseName: string
  /** Address of the desk, under which every claim and passage has a link of its own. */
  readonly address: string
  readonly generatedAt: Date
  /** Name of the person who asks for the report. */
  readonly generatedBy: string
  readonly include: ReportInclude
}

/** Name of a person by id; a person whose account is gone is named by nothing. */
export type NameOf = (id: string) => string

/** The whole address of a claim or a passage at the desk. */
export type LinkOf = (target: LinkTarget) => string
