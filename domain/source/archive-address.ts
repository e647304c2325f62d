import { safeHref } from './safe-href'

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})/

/**
 * The address at which a web archive would have a copy of a page made nearest to a day: only its form, nothing
 * is asked of anybody, so it also works cut off from the internet. Null for what is no web page, or is an
 * archived copy itself.
 *
 * @param day UTC, `2026-03-04`
 */
export function proposedArchive(url: string, day: string): string | null {
  const safe = safeHref(url)
  const [, year, month, date] = DAY.exec(day) ?? []
  if (safe === null || !/^https?:/.test(safe) || !year || archivedOn(safe) !== null) return null
  return `https://web.archive.org/web/${year}${month}${date}/${safe.replace(/#.*$/, '')}`
}

/** The day an archived copy was made, where its address says so: `2026-03-04`; null where it does not. */
export function archivedOn(archiveUrl: string): string | null {
  const [, year, month, day] =
    /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|md|li|vn|fo))\/(\d{4})(\d{2})(\d{2})\d*/.exec(
      archiveUrl.trim(),
    ) ?? []
  if (!year || !month || !day) return null
  const isDay = !Number.isNaN(Date.parse(`${year}-${month}-${day}T00:00:00Z`))
  return isDay ? `${year}-${month}-${day}` : null
}
