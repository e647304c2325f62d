import type { NoCheckReason } from '@/domain/annotation/annotation'
import type { SentenceCoverage } from '@/domain/coverage/coverage'
import { passagesLeft, passagesOf } from '@/domain/coverage/left-over'
import { type Making, markSpan, toggleClearance } from '../workbench/annotation-commands'
import type { CommandDraft } from '../workbench/command'
import type { WorkbenchState } from '../workbench/workbench-store'

/**
 * "The rest is clear" for every chosen statement with words left. Where none has any left and some are
 * clear by name, it is taken back from those.
 */
export function clearRest(state: WorkbenchState, chosen: readonly SentenceCoverage[], making: Making) {
  const left = chosen.filter(({ uncovered }) => uncovered.length > 0)
  const cleared = clearedAmong(state, chosen)
  const isBack = left.length === 0 && cleared.length > 0
  const sentences = isBack ? cleared : left.map(({ index }) => index)
  return { isBack, drafts: sentences.map((sentence) => toggled(state, sentence, making)) }
}

/** Which of the statements somebody cleared. */
export function clearedAmong(state: WorkbenchState, chosen: readonly SentenceCoverage[]): number[] {
  const cleared = new Set([...state.objects.clearance.values()].map(({ sentence }) => sentence))
  return chosen.flatMap(({ index }) => (cleared.has(index) ? [index] : []))
}

/** Clears, or takes it back; either way the other one undoes it. */
export function toggled(state: WorkbenchState, sentence: number, making: Making): CommandDraft {
  const draft = toggleClearance(state, sentence, making)
  return draft.undo ? draft : { ...draft, undo: (now) => toggleClearance(now, sentence, making) }
}

/** No check for what is left of the chosen statements: one span for a passage, none over a claim. */
export function noCheckRest(
  state: WorkbenchState,
  chosen: readonly SentenceCoverage[],
  reason: NoCheckReason,
  making: Making,
): CommandDraft[] {
  return passagesLeft(chosen).map((range) => markSpan(state, range, { purpose: 'no-check', reason }, making).draft)
}

/** The chosen statements are not part of the article: whole statements, one span for a passage. */
export function exclude(state: WorkbenchState, chosen: readonly SentenceCoverage[], making: Making): CommandDraft[] {
  const inside = chosen.filter(({ state: now }) => now !== 'excluded')
  return passagesOf(inside).map((range) => markSpan(state, range, { purpose: 'excluded' }, making).draft)
}
