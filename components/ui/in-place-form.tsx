'use client'

import type { FormEvent, KeyboardEvent, ReactNode, Ref } from 'react'
import { Button } from './button'
import { cn } from './cn'

type Props = {
  readonly ref?: Ref<HTMLFormElement>
  readonly label?: string
  readonly labelledBy?: string
  readonly keepLabel: string
  readonly cancelLabel: string
  readonly onKeep: () => void
  readonly onLeave: () => void
  /** Whether there is something to keep: until then its button is dimmed. */
  readonly isComplete?: boolean
  readonly size?: 'sm' | 'md'
  /** Stands beside the buttons, at the end. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A small form where the thing itself stands: Enter in a line or Ctrl+Enter anywhere keeps, Escape leaves. */
export function InPlaceForm(props: Props) {
  const { ref, label, labelledBy, keepLabel, cancelLabel, onKeep, onLeave } = props
  const { isComplete = true, size = 'sm', aside, className, children } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onKeep()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={ref}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={cn('flex flex-col gap-2 rounded-lg border border-line-strong p-3', className)}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onKeep()
      }}
    >
      {children}
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" size={size} aria-disabled={!isComplete}>
          {keepLabel}
        </Button>
        <Button size={size} variant="quiet" onClick={onLeave}>
          {cancelLabel}
        </Button>
        {aside}
      </div>
    </form>
  )
}
