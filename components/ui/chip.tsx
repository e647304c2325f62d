import type { ComponentProps } from 'react'
import { cn } from './cn'
import { type Tone, toneClasses } from './tone'

/** A short word on a tint. Its icon (a child) and its text carry the meaning, the colour repeats it. */
export function Chip({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { readonly tone?: Tone }) {
  return (
    <span
      className={cn(
        'forced-outline inline-flex items-center gap-1 whitespace-nowrap rounded-md px-1.5 py-0.5 font-semibold text-xs [&_svg]:size-3.5 [&_svg]:shrink-0',
        toneClasses[tone],
        className,
      )}
      {...rest}
    />
  )
}
