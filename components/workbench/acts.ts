import type { Bench } from './bench'
import { lastCitedBy, sourceToPin } from './evidence-commands'
import type { ShortcutCommand, Wanted } from './shortcuts'
import { isInArticle, leaveFrom, type UiHandles } from './ui-handles'
import type { Verbs } from './verbs'

/** What an act needs of the screen that no store holds. */
export type ActScreen = {
  readonly onNoCheck: (isOpen: boolean) => void
  readonly onHelp: () => void
  readonly onSaveAsked: () => void
  /** Says why nothing happened. */
  readonly onNothing: (why: WhyNothing) => void
}

type WhyNothing =
  | 'noSourceYet'
  | 'nothingToPin'
  | 'cannotDecide'
  | 'noDiscussion'
  | 'nothingToConfirm'
  | 'noClaimOpen'
  | 'noWords'
  | 'nothingChosen'

/** What leads into the panel, which must show the active annotation by then. */
const IN_PANEL: ReadonlySet<ShortcutCommand> = new Set([
  'correction',
  'sameClaim',
  'reasons',
  'findRating',
  'wait',
  'said',
  'source',
  'sourceAgain',
  'decide',
  'reply',
])

/** What is done to the claim that is open. */
const OF_CLAIM: ReadonlySet<ShortcutCommand> = new Set([
  'rate',
  'unrate',
  'findRating',
  'reasons',
  'source',
  'sourceAgain',
  'wait',
  'said',
  'sameClaim',
])

/** What is done to selected words, or to the statement on which the keyboard is. */
const OF_WORDS: ReadonlySet<ShortcutCommand> = new Set(['claim', 'comment', 'correction', 'noCheck', 'clearRest'])

/** What a viewer may do too: nothing that writes. */
const FOR_READERS: ReadonlySet<ShortcutCommand> = new Set([
  'said',
  'nextClaim',
  'previousClaim',
  'next',
  'leave',
  'help',
  'copyLink',
])

/** Carries out commands, wherever they come from; answers whether there was something to do. */
export function createActs(bench: Bench, ui: UiHandles, verbs: Verbs, screen: ActScreen) {
  const { store } = bench
  const goTo = (go: (() => void) | null): boolean => {
    if (!go) return false
    leaveFrom(ui)
    go()
    return true
  }
  return ({ command, digit }: Wanted, isHere = isInArticle()): boolean => {
    const state = store.getSnapshot()
    if (state.me.role === 'viewer' && !FOR_READERS.has(command)) return false
    const active = state.objects.annotation.get(state.activeId ?? '')
    const hasRange = state.selection !== null || isHere
    const nothing = (why: WhyNothing): true => {
      screen.onNothing(why)
      return true
    }
    if (OF_CLAIM.has(command) && !active?.claimId) return nothing('noClaimOpen')
    if (OF_WORDS.has(command) && !hasRange) return nothing('noWords')
    if (IN_PANEL.has(command)) ui.showPanel?.()
    switch (command) {
      case 'claim':
      case 'comment':
      case 'correction':
        verbs.mark(command)
        return true
      case 'commentAnywhere':
        verbs.mark('comment')
        return true
      case 'noCheck':
        screen.onNoCheck(true)
        return true
      case 'exclude':
        if (hasRange) verbs.mark('excluded')
        else if (active) verbs.remove(active.id)
        else return nothing('noWords')
        return true
      case 'clearRest':
        verbs.clearRest()
        return true
      case 'tick':
        verbs.tick(hasRange)
        return true
      case 'pin': {
        if (goTo(ui.writePinLocator)) return true
        const sourceId = sourceToPin(state)
        if (sourceId === null) return nothing('nothingToPin')
        verbs.pin(sourceId)
        return true
      }
      case 'bounds':
        return ui.changeBounds?.() || nothing('nothingChosen')
      case 'select':
        if (!active) return nothing('nothingChosen')
        verbs.select([active.id])
        return true
      case 'sameClaim':
        return goTo(ui.sameClaim)
      case 'rate': {
        const rating = state.scale.ratings.filter(({ isRetired }) => !isRetired)[digit - 1]
        if (rating) verbs.judge(rating)
        return rating !== undefined
      }
      case 'unrate':
        verbs.judge(null)
        return true
      case 'stillHolds':
        return verbs.stillHolds() || nothing('nothingToConfirm')
      case 'reasons':
        return goTo(ui.writeReasons)
      case 'findRating':
        return goTo(ui.findRating)
      case 'said':
        return verbs.said() || goTo(ui.askSpeaker)
      case 'wait':
        return goTo(ui.wait)
      case 'source':
        return goTo(ui.addSource && (() => ui.addSource?.()))
      case 'sourceAgain': {
        const last = lastCitedBy(state, state.me.id)
        if (!ui.addSource) return false
        if (last === null) return nothing('noSourceYet')
        return goTo(() => ui.addSource?.(last))
      }
      case 'decide':
        return goTo(ui.decide) || nothing('cannotDecide')
      case 'reply':
        return goTo(ui.reply) || nothing('noDiscussion')
      case 'nextClaim':
      case 'previousClaim':
        verbs.step(command === 'nextClaim' ? 1 : -1)
        return true
      case 'next':
        verbs.goNext()
        return true
      case 'removeActive':
        if (!active) return nothing('nothingChosen')
        verbs.remove(active.id)
        return true
      case 'leave':
        if (bench.chosen.get().size > 0) verbs.selectNone()
        else if (state.selection) store.select(null)
        else store.activate(null)
        ui.list?.focus()
        return true
      case 'undo':
        verbs.undo()
        return true
      case 'save':
        screen.onSaveAsked()
        return true
      case 'copyLink':
        verbs.copyLink()
        return true
      case 'help':
        screen.onHelp()
        return true
      default:
        // The palette and components/shell/go-keys answer everywhere, other screens to keys of their own.
        return false
    }
  }
}
