import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  readonly icon?: ReactNode
  readonly title: string
  /** 1 where nothing else is on the page. */
  readonly level?: 1 | 2
  /** What to do next. */
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly className?: string
}

/** What a place shows that holds nothing yet. */
export function EmptyState({ icon, title, level = 2, children, action, className }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div
      className={cn(
        'flex flex-col items-center gap-2 px-4 py-10 text-center [&>svg]:size-8 [&>svg]:text-ink-2',
        className,
      )}
    >
      {icon}
      <Heading className="font-semibold font-serif text-lg">{title}</Heading>
      <div className="max-w-prose text-ink-2 text-ui">{children}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
