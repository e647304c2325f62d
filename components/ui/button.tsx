import { cva, type VariantProps } from 'class-variance-authority'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

const look = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-lg border font-semibold text-ui disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      /** `primary`: the one act of a screen. `quiet`: beside text. `danger`: takes something away. */
      variant: {
        primary: 'border-accent bg-accent text-on-accent hover:not-disabled:brightness-110',
        outline:
          'border-line bg-paper text-ink hover:not-disabled:bg-desk aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent aria-expanded:bg-desk',
        quiet:
          'border-transparent text-ink-2 hover:not-disabled:bg-rate-neutral-tint hover:not-disabled:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent aria-expanded:bg-rate-neutral-tint',
        danger: 'border-line bg-paper text-rate-false hover:not-disabled:bg-rate-false-tint',
      },
      size: { sm: 'h-7 px-2', md: 'h-8 px-3', lg: 'h-10 px-4 text-sm' },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
)

type Look = VariantProps<typeof look>

/** A button; it never submits a form unless it says so. */
export function Button({ variant, size, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" className={cn(look({ variant, size }), className)} {...rest} />
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={cn(look({ variant, size }), 'no-underline', className)} {...rest} />
}
