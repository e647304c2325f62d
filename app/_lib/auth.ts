import 'server-only'
import type { AuthOptions, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { client } from '@/db/client'
import { whenOpen } from '@/db/write-gate'
import { SignIn } from '@/domain/account/inputs'
import { AppError } from '@/domain/app-error'
import { parseInput } from '@/services/account/parse-input'
import { SESSION_SECONDS, signOut } from '@/services/account/sessions'
import { type SessionIds, signIn } from '@/services/account/sign-in'
import { deviceSecrets, knowThisDevice } from './device-cookie'
import { originOf } from './request-origin'

type SignedInUser = User & SessionIds

/** How next-auth works here: e-mail and password, and a token that holds nothing but two ids. */
export const authOptions: AuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request): Promise<SignedInUser> {
        const { email, password } = parseInput(SignIn, { email: credentials?.email, password: credentials?.password })
        const headers = new Headers(request.headers as Record<string, string>)
        const secrets = await deviceSecrets()
        const asked = { email, password, ...originOf(headers), secrets }
        const ids = await whenOpen(client(), () => signIn(client(), () => new Date(), asked)).catch(inUrl)
        await knowThisDevice(ids)
        return { ...ids, id: ids.userId }
      },
    }),
  ],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as SignedInUser).sessionId } : token),
  },
  events: {
    signOut: async ({ token }) => {
      const { sid } = token ?? {}
      if (typeof sid === 'string') await whenOpen(client(), () => signOut(client(), new Date(), sid))
    },
  },
}

/** next-auth carries a refusal in the address of the sign-in page: only its name, never its details. */
function inUrl(error: unknown): never {
  throw error instanceof AppError ? new Error(error.reason) : error
}
