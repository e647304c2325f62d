import type { TokenScope } from '@/domain/account/scopes'
import { TOKEN_SCOPES } from '@/domain/account/scopes'
import type { Row } from './scenario'

/** An identity that nothing has. */
export const NOBODY = '0197a0aa-0000-7000-8000-000000000000'

type Asked = {
  /** `METHOD /path`; `:id` stands for the object's identity. */
  readonly request: Row['request']
  readonly body?: unknown
  /** An object that the request would be right for. */
  readonly id?: string
  /** Identities of other kinds of objects, and of deleted ones: all answer as if nothing were there. */
  readonly missing?: readonly string[]
  /** The scopes it needs, each of which is left out once. */
  readonly scopes: readonly TokenScope[]
  /** Somebody whose role is too low. */
  readonly below?: 'vera' | 'rosa'
}

/** What every endpoint refuses alike: strangers, tokens without the scope, roles too low, what is not there, unknown fields. */
export function commonRefusals({ request, body, id = NOBODY, missing, scopes, below }: Asked): Row[] {
  const at = (one: string): Row['request'] => request.replace(':id', one) as Row['request']
  const sent = body === undefined ? {} : { body }
  const rows: Row[] = [
    { name: 'a stranger', as: null, request: at(id), ...sent, status: 401, content: { code: 'unauthenticated' } },
    ...scopes.map(
      (scope): Row => ({
        name: `a token without ${scope}`,
        scopes: TOKEN_SCOPES.filter((one) => one !== scope),
        request: at(id),
        ...sent,
        status: 403,
        content: { code: 'forbidden', detail: `…"${scope}"…` },
      }),
    ),
  ]
  if (below) {
    const content = { code: 'forbidden', detail: '…role…' }
    rows.push({ name: 'a role too low', as: below, request: at(id), ...sent, status: 403, content })
  }
  for (const one of missing ? [NOBODY, 'nothing', ...missing] : []) {
    const content = { code: 'not_found', ...(one === 'nothing' ? {} : { detail: '{{missing}}' }) }
    rows.push({ name: `what is not there: ${one}`, request: at(one), ...sent, status: 404, content })
  }
  if (typeof body === 'object' && body !== null) {
    const more = { ...body, colour: 'red' }
    rows.push({ name: 'a field it does not know', request: at(id), body: more, status: 422, content: UNKNOWN })
  } else if (request.startsWith('GET')) {
    const asked = `${at(id)}${request.includes('?') ? '&' : '?'}colour=red` as Row['request']
    rows.push({ name: 'a parameter it does not know', request: asked, status: 422, content: UNKNOWN })
  }
  return rows
}

const UNKNOWN = { code: 'invalid', fields: { colour: '…' } }

/** A write that was based on an older version, both ways of naming it, and one that names none. */
export function staleRefusals(
  request: Row['request'],
  body: Readonly<Record<string, unknown>>,
  current: unknown,
): Row[] {
  return [
    { name: 'without the version it saw', request, body, status: 422, content: { fields: { rev: '…' } } },
    {
      name: 'a version that is not the newest',
      request,
      body: { ...body, rev: 99 },
      status: 409,
      content: { code: 'conflict', current },
    },
    {
      name: 'If-Match of a version that is not the newest',
      request,
      headers: { 'if-match': '"99"' },
      body,
      status: 412,
      content: { code: 'conflict', current },
    },
  ]
}
