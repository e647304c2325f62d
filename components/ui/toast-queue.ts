/** A short message in the corner, with at most one act. */
export type ToastMessage = {
  readonly text: string
  /** `problem` stays until it is closed. */
  readonly kind?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly onAct: () => void }
}

const UNDO_MS = 10_000
const PLAIN_MS = 5_000

let waiting: readonly ToastMessage[] = []
const listeners = new Set<() => void>()

function change(next: readonly ToastMessage[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** Shows a message; offer Undo as its action instead of asking before. */
export function showToast(message: ToastMessage): void {
  change([...waiting, message])
}

/** Milliseconds until a message goes by itself; 0 is never. */
export function lifetime({ kind, action }: ToastMessage): number {
  if (kind === 'problem') return 0
  return action ? UNDO_MS : PLAIN_MS
}

export function waitingToasts(): readonly ToastMessage[] {
  return waiting
}

export function takeWaitingToasts(): readonly ToastMessage[] {
  const taken = waiting
  if (taken.length > 0) change([])
  return taken
}

export function onWaitingToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
