import type { ObjectRef } from '@/domain/workbench/objects'
import type { Patch } from './object-tables'
import type { WorkbenchState } from './workbench-store'

export type Fields = Readonly<Record<string, unknown>>

/** A write as the screen asks for it: what is sent, and what it does here at once. */
export type CommandDraft = {
  readonly name: string
  /** The command's input without its `rev`. */
  readonly input: Fields
  /** The object whose version is sent as `rev`; null for commands that carry none. */
  readonly target: ObjectRef | null
  /** What the changed fields said when the person began; decides whether a newer version is a conflict. */
  readonly before?: Fields
  /** The version the person began from, where that was earlier than now. */
  readonly rev?: number | null
  readonly patches: readonly Patch[]
  /** The command that takes this one back. Absent where there is nothing to take back. */
  readonly undo?: (state: WorkbenchState) => CommandDraft | null
}

/** A command that waits for its answer; plain data, so that it survives a reload. */
export type KeptCommand = {
  readonly key: string
  readonly name: string
  readonly input: Fields
  readonly target: ObjectRef | null
  readonly before: Fields
  readonly rev: number | null
  /** Once sent, the input never changes under the same key: the first attempt may have arrived. */
  readonly isSent: boolean
  readonly patches: readonly Patch[]
}

/** What goes over the wire. */
export function inputOf(command: KeptCommand): Fields {
  return command.target ? { ...command.input, rev: command.rev } : command.input
}
