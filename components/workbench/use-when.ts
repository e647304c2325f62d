'use client'

import { useFormatter } from 'next-intl'
import { useCallback } from 'react'

const DAY_MS = 24 * 3_600_000

/** When something happened, as one says it: "5 minutes ago", and after a day the date. */
export function useWhen(): (at: string) => string {
  const format = useFormatter()
  return useCallback(
    (at) => {
      const then = new Date(at)
      const now = new Date()
      if (now.getTime() - then.getTime() < DAY_MS) return format.relativeTime(then, now)
      return format.dateTime(then, { dateStyle: 'medium' })
    },
    [format],
  )
}
