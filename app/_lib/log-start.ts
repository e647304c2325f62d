import { canCutNetwork } from '@/services/intake/start-child'
import { log } from './log'

/** Says once what protects this instance on this machine, so that its operator knows. */
export function logStart(): void {
  log.info(
    { intakeNetwork: canCutNetwork() ? 'cut' : 'not cut: this system does not allow unprivileged namespaces' },
    'imported files are read in a child process without rights',
  )
}
