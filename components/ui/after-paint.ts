/**
 * Runs something once the next frame is on the screen; in a page that is not seen, soon. Answers how
 * to call it off.
 */
export function afterPaint(run: () => void): () => void {
  let isDone = false
  const { port1, port2 } = new MessageChannel()
  const finish = () => {
    port1.close()
    if (isDone) return
    stop()
    run()
  }
  const stop = () => {
    isDone = true
    cancelAnimationFrame(frame)
    clearTimeout(unseen)
  }
  port1.onmessage = finish
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  // No frames are made for a page in the background.
  const unseen = setTimeout(finish, UNSEEN_MS)
  return stop
}

const UNSEEN_MS = 250
