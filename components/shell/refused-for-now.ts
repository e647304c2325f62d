const listeners = new Set<() => void>()

/** Something was refused only for now: whoever knows a reason of the whole house looks whether it holds. */
export function noteRefusedForNow(): void {
  for (const listener of listeners) listener()
}

export function onRefusedForNow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
