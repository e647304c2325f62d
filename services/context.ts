import type { Db } from '@/db/open'
import type { Actor } from '@/domain/account/account'

/** First parameter of every service: the database, who acts, and what time it is (UTC). */
export type Context = { readonly db: Db; readonly actor: Actor; readonly now: () => Date }
