import { readFileSync } from 'node:fs'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { findUserByEmail, insertUser } from '@/db/queries/account'
import { revokeSession } from '@/db/queries/session'
import type { Role } from '@/domain/account/account'
import { TOKEN_SCOPES, type TokenScope } from '@/domain/account/scopes'
import { openSession } from '@/services/account/sessions'
import { createToken, revokeToken } from '@/services/account/tokens'
import type { Context } from '@/services/context'
import { newId } from '@/services/identity'
import type { Desk } from '../desk'
import type { Headers } from './ask'

/** Somebody, or some program, that sends requests, and what of them counts. */
export type Identity = {
  readonly name: string
  readonly headers: Headers
  /** The role a cookie stands for; null where there is none that counts. */
  readonly person: Role | null
  /** What a token stands for; null where there is none that counts. */
  readonly program: { readonly role: Role; readonly scopes: readonly TokenScope[] } | null
  /** In whose name the test prepares what this identity will work on. */
  readonly ctx: Context | null
}

/** Everybody the matrix asks as. Each has an account of its own, since requests are counted by person. */
export async function identitiesOf(desk: Desk): Promise<Identity[]> {
  const cast = new Cast(desk)
  const all = TOKEN_SCOPES
  return [
    { name: 'a stranger', headers: {}, person: null, program: null, ctx: null },
    await cast.person('a viewer', 'viewer'),
    await cast.person('a reviewer', 'reviewer'),
    await cast.person('an editor', 'editor'),
    await cast.person('an admin', 'admin'),
    await cast.disabled('a disabled admin'),
    await cast.signedOut('an admin who signed out'),
    await cast.forged('an admin by a forged cookie'),
    cast.program('a viewer’s token, all scopes', 'viewer', all),
    cast.program('a reviewer’s token, all scopes', 'reviewer', all),
    ...all.map((scope) => cast.program(`an editor’s token, ${scope}`, 'editor', [scope])),
    cast.program('an editor’s token, all but internal', 'editor', ['read', 'check', 'edit']),
    cast.program('an admin’s token, all scopes', 'admin', all),
    cast.endedProgram('a revoked token', (ctx, id) => revokeToken(ctx, id)),
    cast.endedProgram('a token that has run out', ({ db }, id) => {
      db.$client.prepare("UPDATE tokens SET expires_at = '2001-01-01T00:00:00.000Z' WHERE id = ?").run(id)
    }),
    cast.endedProgram('a disabled admin’s token', (ctx) => disable(ctx)),
    await cast.both('an admin’s cookie with a viewer’s token, read'),
  ]
}

class Cast {
  private readonly secret: string
  constructor(private readonly desk: Desk) {
    this.secret = readFileSync(path.join(desk.server.dataFolder, 'secret'), 'utf8').trim()
  }

  async person(name: string, role: Role): Promise<Identity> {
    const ctx = this.account(name, role)
    return { name, headers: (await this.session(ctx)).headers, person: role, program: null, ctx }
  }

  program(name: string, role: Role, scopes: readonly TokenScope[]): Identity {
    const ctx = this.account(name, role)
    return { name, headers: this.token(ctx, scopes).headers, person: null, program: { role, scopes }, ctx }
  }

  /** The session is as good as ever; the person is not. */
  async disabled(name: string): Promise<Identity> {
    const ctx = this.account(name, 'admin')
    const { headers } = await this.session(ctx)
    disable(ctx)
    return { name, headers, person: null, program: null, ctx: null }
  }

  async signedOut(name: string): Promise<Identity> {
    const { id, headers } = await this.session(this.account(name, 'admin'))
    revokeSession(this.desk.db, id, new Date().toISOString())
    return { name, headers, person: null, program: null, ctx: null }
  }

  /** Ids of a session that is open, signed with another secret. */
  async forged(name: string): Promise<Identity> {
    const { headers } = await this.session(this.account(name, 'admin'), 'x'.repeat(this.secret.length))
    return { name, headers, person: null, program: null, ctx: null }
  }

  endedProgram(name: string, end: (ctx: Context, tokenId: string) => void): Identity {
    const ctx = this.account(name, 'admin')
    const { id, headers } = this.token(ctx, TOKEN_SCOPES)
    end(ctx, id)
    return { name, headers, person: null, program: null, ctx: null }
  }

  async both(name: string): Promise<Identity> {
    const admin = this.account(name, 'admin')
    const token = this.token(this.account(`${name} (viewer)`, 'viewer'), ['read'])
    const headers = { ...(await this.session(admin)).headers, ...token.headers }
    return { name, headers, person: 'admin', program: { role: 'viewer', scopes: ['read'] }, ctx: admin }
  }

  private account(name: string, role: Role): Context {
    const { db } = this.desk
    const email = `${newId()}@harbour.example`
    const row = insertUser(db, {
      id: newId(),
      email,
      name,
      role,
      passwordHash: 'none',
      createdAt: new Date().toISOString(),
    })
    return { db, now: () => new Date(), actor: { n: row.n, id: row.id, name, email, role } }
  }

  private async session({ actor }: Context, secret = this.secret): Promise<{ id: string; headers: Headers }> {
    const user = findUserByEmail(this.desk.db, actor.email)
    if (!user) throw new Error(`${actor.name} has no account.`)
    const id = openSession(this.desk.db, new Date(), user, 'matrix')
    const value = await encode({ token: { sub: user.id, sid: id }, secret })
    return { id, headers: { cookie: `next-auth.session-token=${value}` } }
  }

  private token(ctx: Context, scopes: readonly TokenScope[]): { id: string; headers: Headers } {
    const { id, token } = createToken(ctx, { name: 'matrix', scopes: [...scopes], days: 1 })
    return { id, headers: { authorization: `Bearer ${token}` } }
  }
}

function disable({ db, actor }: Context): void {
  db.$client.prepare('UPDATE users SET disabled_at = ? WHERE id = ?').run(new Date().toISOString(), actor.id)
}
