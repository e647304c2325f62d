import type { ReactNode } from 'react'

/** The heading of a settings page, and what the page is for. */
export function SettingsTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header>
      <h1 className="font-bold font-serif text-2xl">{title}</h1>
      {children && <div className="mt-1 max-w-prose text-ink-2 text-ui">{children}</div>}
    </header>
  )
}
