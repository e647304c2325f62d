'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '@/domain/account/account'

/** Who is signed in, and how they leave. */
export type Who = { readonly name: string; readonly role: Role; readonly signOut: () => Promise<void> }

const WhoContext = createContext<Who | null>(null)

/** Tells every top bar below who is signed in. */
export function WhoProvider({ who, children }: { who: Who; children: ReactNode }) {
  return <WhoContext value={who}>{children}</WhoContext>
}

export function useWho(): Who | null {
  return useContext(WhoContext)
}
