import type { Db } from '@/db/open'
import { hasRoom } from '@/db/room'

/** Whether the disk is nearly full, so that nothing more is taken in; reading, exporting and erasing go on. */
export function isReadOnly(db: Db): boolean {
  return !hasRoom(db)
}
