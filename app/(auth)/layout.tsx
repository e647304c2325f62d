import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_lib/client-messages'
import { Wordmark } from '@/components/shell/wordmark'

/** One sheet of paper on the desk. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={['account']}>
      <div className="flex min-h-dvh flex-col items-center bg-desk px-4 py-10 sm:justify-center">
        <header className="mb-6">
          <Wordmark className="text-2xl" />
        </header>
        <main className="w-full max-w-md rounded-xl border border-line bg-paper p-6 shadow-raised sm:p-10">
          {children}
        </main>
      </div>
    </ClientMessages>
  )
}
