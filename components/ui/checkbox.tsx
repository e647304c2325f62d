import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './cn'

type Props = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly className?: string
}

/** A box to tick, its label beside it. */
export function Checkbox({ label, hint, className, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <div className={cn('flex min-w-0 items-start gap-2', className)}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 text-ui">
        <label htmlFor={id} className="block min-h-6 cursor-pointer">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-2 text-xs">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
