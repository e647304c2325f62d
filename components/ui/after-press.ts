/**
 * Does something now, or, while a press is going on, as soon as what is pressed is settled and before it acts. What is
 * written or closed when a press takes the focus away moves what stands below; done at once, it would move the pressed
 * button from under mouse or finger, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) {
    act()
    return
  }
  const over = new AbortController()
  const end = () => {
    if (over.signal.aborted) return
    over.abort()
    act()
  }
  const options = { capture: true, signal: over.signal }
  window.addEventListener('click', end, options)
  // A press that was let go elsewhere clicks nothing.
  for (const type of ['mouseup', 'dragend', 'keyup']) {
    window.addEventListener(type, () => void setTimeout(end), options)
  }
}
