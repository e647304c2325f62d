/** How long somebody has been waited for, in the largest whole unit: "5 minutes", "2 hours", "3 days". */
export type Waited = { readonly count: number; readonly unit: 'minute' | 'hour' | 'day' }

const MINUTE_MS = 60_000
const HOURS_A_DAY = 24

/** The time from the beginning of a wait (UTC) until now; a clock that runs ahead has waited no time. */
export function waitedFor(since: string, now: Date): Waited {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE_MS))
  if (minutes < 60) return { count: minutes, unit: 'minute' }
  const hours = Math.floor(minutes / 60)
  if (hours < HOURS_A_DAY) return { count: hours, unit: 'hour' }
  return { count: Math.floor(hours / HOURS_A_DAY), unit: 'day' }
}

/** The calendar day of a moment where the person is, as a due day is written. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Whether the due day of a wait is over; on the day itself an answer may still come. */
export function isOverdue(due: string | null, today: string): boolean {
  return due !== null && due < today
}
