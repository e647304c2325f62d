import type { ComponentProps } from 'react'
import { Button } from './button'
import { cn } from './cn'

type Props = Omit<ComponentProps<typeof Button>, 'aria-label' | 'title'> & {
  /** What it does; spoken, and shown while the pointer rests on it. */
  readonly label: string
}

/** A button that shows only an icon (its child). */
export function IconButton({ label, size = 'md', variant = 'quiet', className, ...rest }: Props) {
  const square = { sm: 'size-7', md: 'size-8', lg: 'size-10' }[size ?? 'md']
  return (
    <Button
      aria-label={label}
      title={label}
      size={size}
      variant={variant}
      className={cn('px-0', square, className)}
      {...rest}
    />
  )
}
