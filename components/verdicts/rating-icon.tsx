import { ICON_PATHS } from '@/domain/scale/icon-paths'
import type { RatingIcon as Icon } from '@/domain/scale/scale'
import { cn } from '../ui/cn'

/** The icon of a rating, in the colour of the text around it. Its name stands beside it, never in it. */
export function RatingIcon({ icon, className }: { readonly icon: Icon; readonly className?: string }) {
  const { line, fill } = ICON_PATHS[icon]
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cn('size-3.5 shrink-0', className)}>
      {line && (
        <path d={line} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      )}
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  )
}
