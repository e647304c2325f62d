import { assessmentOf, canConfirm } from './claim-commands'
import type { Derived } from './derived'
import { lastCitedBy, sourceToPin } from './evidence-commands'
import { counterpartOf } from './said-commands'
import type { ShortcutCommand } from './shortcuts'
import type { UiHandles } from './ui-handles'
import type { WorkbenchState } from './workbench-store'

/** Where one is: what is chosen, and whether a mark would have words to apply to. */
export type Place = {
  readonly state: WorkbenchState
  readonly derived: Derived
  readonly ui: UiHandles
  readonly hasRange: boolean
  readonly hasPin: boolean
}

/** Whether a command makes sense now, so that the palette offers no act that would do nothing. */
export function isOffered(command: ShortcutCommand, { state, derived, ui, hasRange, hasPin }: Place): boolean {
  const isWriter = state.me.role !== 'viewer'
  const active = state.objects.annotation.get(state.activeId ?? '')
  const row = derived.claimRow(state, active?.claimId ?? null)
  switch (command) {
    case 'claim':
    case 'comment':
    case 'correction':
    case 'noCheck':
    case 'exclude':
    case 'clearRest':
      return isWriter && hasRange
    case 'tick':
      return isWriter && hasPin && (hasRange || row !== null)
    case 'unrate':
      return isWriter && row !== null && assessmentOf(state, row.id, state.me.id)?.ratingId != null
    case 'stillHolds':
      return isWriter && row !== null && canConfirm(state, row.id)
    case 'findRating':
      return ui.findRating !== null
    case 'reasons':
      return ui.writeReasons !== null
    case 'source':
      return ui.addSource !== null
    case 'sourceAgain':
      return ui.addSource !== null && lastCitedBy(state, state.me.id) !== null
    case 'wait':
      return ui.wait !== null
    case 'decide':
      return ui.decide !== null
    case 'reply':
      return ui.reply !== null
    case 'pin':
      return isWriter && (hasPin || sourceToPin(state) !== null)
    case 'said':
      return row !== null && (counterpartOf(state, row.id) !== null || (isWriter && active?.start != null))
    case 'bounds':
      return (
        isWriter && active !== undefined && !active.isProposal && (active.start !== null || state.selection !== null)
      )
    case 'sameClaim':
      return ui.sameClaim !== null
    case 'select':
    case 'removeActive':
      return isWriter && active !== undefined
    case 'undo':
    case 'save':
      return isWriter
    case 'nextClaim':
    case 'previousClaim':
      return derived.claimRows(state).length > 0
    case 'next':
    case 'help':
    case 'copyLink':
      return true
    // The ratings stand in the palette by name, and the lists as places; the others are keys alone, or of other screens.
    default:
      return false
  }
}
