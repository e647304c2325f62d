'use client'

import { type ReactNode, useId } from 'react'
import { Button } from './button'
import { cn } from './cn'

type Props = {
  /** What the button shows. */
  readonly trigger: ReactNode
  /** Name of the button, when what it shows does not say it; and of the box that opens. */
  readonly label: string
  readonly variant?: 'outline' | 'quiet'
  readonly size?: 'sm' | 'md'
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A box beside its button: the browser's own popover, which closes with Escape or a press outside,
 * gives the focus back and stands above everything. Placed by the style sheet, not by script.
 */
export function Popover({ trigger, label, variant = 'outline', size = 'md', className, children }: Props) {
  const id = useId()
  return (
    <>
      <Button variant={variant} size={size} popoverTarget={id} aria-haspopup="dialog" aria-label={label}>
        {trigger}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={cn(
          'popover-below max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-paper p-3 text-ink text-ui shadow-floating',
          className,
        )}
      >
        {children}
      </div>
    </>
  )
}
