import type { ReactNode } from 'react'

type Props = {
  /** What is being done. */
  readonly label: string
  /** A way to stop it. */
  readonly action?: ReactNode
}

/** Work of unknown length that goes on. */
export function BusyBar({ label, action }: Props) {
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line bg-paper px-3 py-2 text-ui">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <span>{label}</span>
        <div role="progressbar" aria-label={label} className="h-1.5 overflow-hidden rounded-full bg-rate-neutral-tint">
          <div className="forced-fill h-full w-1/3 animate-busy rounded-full bg-accent" />
        </div>
      </div>
      {action}
    </div>
  )
}
