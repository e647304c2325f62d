/**
 * Does something once the press that is going on is over: what closes when a press takes its focus away would move
 * what is being pressed from under mouse or finger, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  const later = () => void setTimeout(act)
  if (document.querySelector(':active') === null) {
    later()
    return
  }
  const over = new AbortController()
  const end = () => {
    over.abort()
    later()
  }
  // A finger's mouse events follow one another when it has left the glass already: its own have gone by.
  for (const type of ['mouseup', 'dragend', 'keyup']) {
    document.addEventListener(type, end, { capture: true, signal: over.signal })
  }
}
