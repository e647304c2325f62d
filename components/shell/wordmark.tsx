import { useTranslations } from 'next-intl'
import { cn } from '../ui/cn'

/** The name as it is written on the masthead. */
export function Wordmark({ className }: { readonly className?: string }) {
  const t = useTranslations('common')
  return (
    <span className={cn('font-bold font-serif text-lg tracking-tight', className)}>
      {t.rich('wordmark', { red: (letters) => <span className="text-rate-false">{letters}</span> })}
    </span>
  )
}
