import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  readonly kind: 'hint' | 'warning' | 'problem'
  readonly title?: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}

const looks = {
  hint: { Icon: Info, classes: 'border-line bg-accent-soft text-ink [&>svg]:text-accent' },
  warning: { Icon: TriangleAlert, classes: 'border-rate-mixed/40 bg-rate-mixed-tint text-ink [&>svg]:text-rate-mixed' },
  problem: { Icon: CircleAlert, classes: 'border-rate-false/40 bg-rate-false-tint text-ink [&>svg]:text-rate-false' },
}

/** A message in the page that stays where the matter is. A problem is spoken as it appears. */
export function Notice({ kind, title, children, actions, className }: Props) {
  const { Icon, classes } = looks[kind]
  return (
    <div
      role={kind === 'problem' ? 'alert' : undefined}
      className={cn('flex items-start gap-2 rounded-lg border px-3 py-2 text-ui', classes, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-72">
          {title && <p className="mb-1 font-semibold">{title}</p>}
          {children}
        </div>
        {actions && <div className="-my-0.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
