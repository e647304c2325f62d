import type { Role } from '@/domain/account/account'
import type { TokenScope } from '@/domain/account/scopes'
import type { Headers } from './ask'
import type { Hand, Kind } from './hand'
import type { World } from './world'

/** The least role that may; `stranger` is everybody. */
export type Least = Role | 'stranger'

export type PageRow = {
  readonly is: 'page'
  /** As the build names it: `/articles/[id]`. */
  readonly route: string
  readonly least: Least
  /** What `[id]` names. */
  readonly id?: Kind
  /** Query of the request, `?` and all. */
  readonly query?: string
  /** Where it leads whoever may open it, when it shows nothing itself. */
  readonly leads?: (role: Role) => string
  /** Where it leads whoever is signed in, when it is for strangers. */
  readonly leadsSignedIn?: string
  /** It shows deleted things to whoever may open it. */
  readonly showsDeleted?: boolean
  /** What stands in for parameters other than `[id]`. */
  readonly params?: Readonly<Record<string, string>>
}

/** What a request is made of, beyond its row. */
export type Call = {
  /** Identity of the object that stands for `[id]`; the world's own when absent. */
  readonly id?: string
  /** Sent as JSON, a string or bytes as they are. */
  readonly body?: unknown
  readonly headers?: Headers
}

export type HandlerRow = {
  readonly is: 'handler'
  readonly method: string
  readonly route: string
  readonly least: Least
  /** Present where the caller is a program: the scopes its token needs, all of them. */
  readonly scopes?: readonly TokenScope[]
  /** Status for whoever may; 200 when absent. */
  readonly status?: number
  readonly id?: Kind
  readonly query?: string
  readonly params?: Readonly<Record<string, string>>
  /** The call of whoever may; what it works on is made anew for each. */
  readonly call?: (hand: Hand, world: World) => Call
  /** What the route answers to HEAD or OPTIONS, where it is not what handlers answer. */
  readonly otherwise?: Readonly<Record<string, string>>
  /** It works on what is deleted: that a deleted object answers otherwise than a missing one is its purpose. */
  readonly isForDeleted?: boolean
}

export type CommandRow = {
  readonly is: 'command'
  readonly name: string
  readonly least: Role
  readonly input: (hand: Hand, world: World) => Readonly<Record<string, unknown>>
  readonly isForDeleted?: boolean
}

export type ActionRow = {
  readonly is: 'action'
  /** File and export: `app/(auth)/actions.ts#signInAction`. */
  readonly name: string
  readonly least: Least
  /** The arguments of whoever may; strangers' actions are only called from other sites. */
  readonly args?: (hand: Hand, world: World) => readonly unknown[]
  /** Its page, drawn again with the answer, shows deleted things. */
  readonly showsDeleted?: boolean
  /** It is only tried as those who may not. */
  readonly isOnlyRefused?: boolean
  /** What `[id]` of its page names. */
  readonly id?: Kind
  /** What stands in for parameters of its page. */
  readonly params?: Readonly<Record<string, string>>
}

export type Row = PageRow | HandlerRow | CommandRow | ActionRow

/** A page: who may open it. Below that it answers as if it did not exist. */
export const page = (route: string, least: Least, more: Partial<PageRow> = {}): PageRow => ({
  is: 'page',
  route,
  least,
  ...more,
})

/** A handler that browsers call: `handler('GET /api/me', 'viewer')`. */
export const handler = (line: string, least: Least, more: Partial<HandlerRow> = {}): HandlerRow => {
  const [method = '', route = ''] = line.split(' ')
  return { is: 'handler', method, route, least, ...more }
}

/**
 * An endpoint of the API: `endpoint('GET /articles/[id]', 'viewer', 'read', { id: 'article' })`. Where a
 * token needs two scopes: `'check internal'`.
 */
export const endpoint = (line: string, least: Role, scopes: string, more: Partial<HandlerRow> = {}): HandlerRow =>
  handler(line.replace(' ', ' /api/v1'), least, { scopes: scopes.split(' ') as TokenScope[], ...more })

/** A command of `POST /api/commands`. */
export const command = (
  name: string,
  least: Role,
  input: CommandRow['input'],
  more: Partial<CommandRow> = {},
): CommandRow => ({ is: 'command', name, least, input, ...more })

/** A server action: `action('app/(auth)/actions.ts#signInAction', 'stranger')`. */
export const action = (
  name: string,
  least: Least,
  args?: ActionRow['args'],
  more: Partial<ActionRow> = {},
): ActionRow => ({ is: 'action', name, least, args, ...more })
