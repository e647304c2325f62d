import type { ReactNode } from 'react'

/** A sheet that says how things stand and what to do next. */
export function AuthMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-balance font-semibold font-serif text-2xl">{title}</h1>
      <div className="mt-3 flex flex-col gap-3 text-ink-2 text-sm">{children}</div>
    </>
  )
}

/** A command to type, as it is typed. */
export function Command({ children }: { children: ReactNode }) {
  return <code className="whitespace-nowrap rounded bg-desk px-1.5 py-0.5 font-mono text-ink text-xs">{children}</code>
}
