'use client'

import type { ReactNode } from 'react'
import { PaletteHost } from '@/components/palette/palette-host'
import { findBest } from '@/components/search/load-found'
import { GoKeys } from '@/components/shell/go-keys'
import { ReadOnlyProvider } from '@/components/shell/read-only-banner'
import { WhoProvider } from '@/components/shell/who'
import type { Role } from '@/domain/account/account'

async function signOut(): Promise<void> {
  const client = await import('next-auth/react')
  await client.signOut({ callbackUrl: '/sign-in' })
}

type Props = { name: string; role: Role; isReadOnly: boolean; children: ReactNode }

/** Everything behind the sign-in: the person, and their way out. */
export function SignedIn({ name, role, isReadOnly, children }: Props) {
  return (
    <WhoProvider who={{ name, role, signOut }}>
      <GoKeys />
      <PaletteHost findBest={findBest} />
      <ReadOnlyProvider isReadOnly={isReadOnly}>{children}</ReadOnlyProvider>
    </WhoProvider>
  )
}
