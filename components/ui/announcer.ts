/** How soon a screen reader says it: when it has finished, or at once. */
export type Urgency = 'polite' | 'assertive'
export type Announcement = { readonly text: string; readonly turn: number; readonly urgency: Urgency }

let latest: Announcement = { text: '', turn: 0, urgency: 'polite' }
const listeners = new Set<() => void>()

/** Says something to people who do not see the screen change. The same words twice are said twice. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  latest = { text, urgency, turn: latest.turn + 1 }
  for (const listener of listeners) listener()
}

export function latestAnnouncement(): Announcement {
  return latest
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
