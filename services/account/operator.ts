import type { Db } from '@/db/open'
import type { Actor } from '@/domain/account/account'
import type { Context } from '../context'

/** Whoever has the server's own command line: no row, all rights, and an id of its own in the history. */
const OPERATOR: Actor = {
  n: 0,
  id: '00000000-0000-0000-0000-000000000000',
  name: 'npm run admin',
  email: '',
  role: 'admin',
}

/** The context of a command on the server's own command line. */
export function operatorContext(db: Db): Context {
  return { db, actor: OPERATOR, now: () => new Date() }
}
