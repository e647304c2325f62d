import { dataFolder } from '@/db/client'
import { type InstanceLock, InstanceLockedError, takeInstanceLock } from '@/db/instance-lock'
import { log } from './log'

const holder = globalThis as { tickmarkInstanceLock?: InstanceLock }

/** Takes the data folder for this server; where another one has it, says so and ends the process. */
export function holdInstance(): void {
  if (holder.tickmarkInstanceLock) return
  try {
    holder.tickmarkInstanceLock = takeInstanceLock(dataFolder(), 'server')
  } catch (error) {
    if (!(error instanceof InstanceLockedError)) throw error
    log.fatal(error.message)
    process.exit(1)
  }
}
