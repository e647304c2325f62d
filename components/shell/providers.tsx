'use client'

import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'

/** What every screen stands in: the theme, announcements and toasts. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem nonce={nonce}>
      {children}
    </ThemeProvider>
  )
}
