/** So long keys are held for a field that is on its way; a field that never comes holds them no longer. */
const HELD_MS = 5_000

let stop: (() => void) | null = null
let typed = ''

/**
 * Holds what is typed until the field it is meant for has the focus: in the moment between `w` and
 * the editor, no letter acts as a command, and none is lost.
 */
export function holdKeys(): void {
  if (stop) return
  typed = ''
  const hold = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if ([...event.key].length === 1) typed += event.key
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  // Before everybody else: `g` and its second key are listened to on the document already.
  addEventListener('keydown', hold, { capture: true })
  const timer = setTimeout(releaseKeys, HELD_MS)
  stop = () => {
    removeEventListener('keydown', hold, { capture: true })
    clearTimeout(timer)
  }
}

/** Holds no longer; answers what was typed meanwhile. */
export function releaseKeys(): string {
  stop?.()
  stop = null
  const held = typed
  typed = ''
  return held
}
