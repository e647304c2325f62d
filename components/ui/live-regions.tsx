'use client'

import { useSyncExternalStore } from 'react'
import { type Announcement, announce, latestAnnouncement, onAnnouncement, type Urgency } from './announcer'

const silence: Announcement = { text: '', turn: 0, urgency: 'polite' }

/** The regions screen readers listen to; there from the start, because a region that appears is not heard. */
export function LiveRegions() {
  const { text, turn, urgency } = useSyncExternalStore(onAnnouncement, latestAnnouncement, () => silence)
  // Two regions an urgency, used in turn: the same words again are a change and are said again.
  const said = (which: Urgency, parity: number) => (urgency === which && turn % 2 === parity ? text : '')
  return (
    <div className="sr-only">
      <div role="status">{said('polite', 0)}</div>
      <div role="status">{said('polite', 1)}</div>
      <div role="alert">{said('assertive', 0)}</div>
      <div role="alert">{said('assertive', 1)}</div>
    </div>
  )
}

/** How a component speaks; the function stays the same for its whole life. */
export function useAnnounce(): (text: string, urgency?: Urgency) => void {
  return announce
}
