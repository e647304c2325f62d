import { databaseFile, dataFolder } from '@/db/client'
import { type InstanceLock, joinInstance, takeInstanceLock } from '@/db/instance-lock'
import { closeDb, type Db, isDesk, openDb, openPresentDb } from '@/db/open'

/** Held until the process ends: nobody puts another database in place while a command is at work. */
const held: InstanceLock[] = []

/**
 * The desk's database, beside a server that may be running: never created, never migrated under it.
 * @throws AppError `unavailable` when there is none, or it waits for a migration.
 */
export function desk(): Db {
  if (!isDesk(databaseFile())) return openPresentDb(databaseFile())
  held.push(joinInstance(dataFolder()))
  return openPresentDb(databaseFile())
}

/** The same, made first where there is none yet. @throws InstanceLockedError while somebody else makes it. */
export function newDesk(): Db {
  if (!isDesk(databaseFile())) {
    const lock = takeInstanceLock(dataFolder(), 'setup')
    closeDb(openDb(databaseFile()))
    lock.release()
  }
  return desk()
}
