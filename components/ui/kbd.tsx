import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A key of the keyboard, as it is printed on it. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded border border-line bg-desk px-1 font-sans font-semibold text-[0.6875rem] text-ink-2 leading-none',
        className,
      )}
      {...rest}
    />
  )
}
