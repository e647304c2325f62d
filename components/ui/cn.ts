import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// `text-ui` is a size of ours; unknown, it would be taken for a colour and swallow `text-ink`.
const merge = extendTailwindMerge({ extend: { classGroups: { 'font-size': [{ text: ['ui'] }] } } })

/** Class names joined; of two that set the same thing, the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
