import type { Db } from '@/db/open'
import type { Viewer } from '@/db/visibility'
import { eventsAfter, missingOf } from '../crash/check-writes'
import type { Acknowledged } from '../crash/writer'

/** The acknowledged writes that a database lacks, in words. */
export function missingIn(db: Db, viewer: Viewer, acknowledged: readonly Acknowledged[]): string[] {
  const events = eventsAfter(db, viewer, 0)
  return acknowledged.flatMap((one) => {
    const missing = missingOf(db, viewer, one, events)
    return missing.length === 0 ? [] : [`${one.request.name} (event ${one.answer.event}): ${missing.join(', ')}`]
  })
}
