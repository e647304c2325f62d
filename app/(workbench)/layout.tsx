import type { ReactNode } from 'react'
import { isReadOnly } from '@/services/data/read-only'
import { requireContext } from '../_lib/context'
import { SignedIn } from './signed-in'

/** Pages behind the sign-in. Each page asks for its Context again: a layout does not guard them. */
export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  const { actor, db } = await requireContext()
  return (
    <SignedIn name={actor.name} role={actor.role} isReadOnly={isReadOnly(db)}>
      {children}
    </SignedIn>
  )
}
