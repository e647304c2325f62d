import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/**
 * Gives client components the messages of the namings they speak, and no others: every message that
 * is passed down travels with the page. `common` is always there.
 */
export async function ClientMessages({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) {
  const all = await getMessages()
  const spoken = Object.fromEntries(['common', ...namespaces].map((name) => [name, all[name] ?? {}]))
  return <NextIntlClientProvider messages={spoken}>{children}</NextIntlClientProvider>
}
