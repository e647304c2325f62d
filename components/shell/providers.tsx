'use client'

import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { LiveRegions } from '../ui/live-regions'
import { Toaster } from '../ui/toaster'

/** What every screen stands in: the theme, announcements and toasts. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem nonce={nonce}>
      {children}
      <LiveRegions />
      <Toaster />
    </ThemeProvider>
  )
}
