import { type ReactNode, useId } from 'react'
import { cn } from '../ui/cn'

type Props = {
  readonly title: string
  /** What it is for, in a sentence or two. */
  readonly text?: ReactNode
  /** Beside the title: at most one act. */
  readonly action?: ReactNode
  readonly children?: ReactNode
  readonly className?: string
}

/** One matter of a settings page, on paper, under its own heading. */
export function SettingsCard({ title, text, action, children, className }: Props) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={cn('flex flex-col gap-4 rounded-lg border border-line bg-paper p-4 sm:p-5', className)}
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="font-semibold text-sm">
            {title}
          </h2>
          {text && <div className="mt-1 max-w-prose text-ink-2 text-ui">{text}</div>}
        </div>
        {action}
      </header>
      {children}
    </section>
  )
}
