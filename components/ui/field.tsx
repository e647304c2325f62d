import type { ReactNode } from 'react'
import { cn } from './cn'

/** What every field of a form can say about itself. */
export type FieldProps = {
  readonly label: string
  /** A label that only screen readers meet, where the place says it already. */
  readonly isLabelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong with the value, and what to do about it. */
  readonly error?: ReactNode
}

/** The ids with which a control points at its hint and its error. */
export function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** The look of everything one can type into. */
export const controlClasses =
  'w-full rounded-lg border border-line-strong/60 bg-paper px-2.5 py-1.5 text-ui text-ink hover:border-line-strong aria-invalid:border-rate-false disabled:bg-desk disabled:text-ink-2'

type Props = FieldProps & { readonly id: string; readonly className?: string; readonly children: ReactNode }

/** A control with its label above, and its hint and error below. */
export function Field({ id, label, isLabelHidden, hint, error, className, children }: Props) {
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-semibold text-ink-2 text-xs'}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-medium text-rate-false text-xs">
          {error}
        </p>
      )}
    </div>
  )
}
