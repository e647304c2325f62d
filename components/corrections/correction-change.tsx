import { useTranslations } from 'next-intl'
import { wordChanges } from '@/domain/text/word-changes'
import { cn } from '../ui/cn'

type Props = {
  readonly quote: string
  readonly replacement: string
  readonly language: string | undefined
  readonly direction: 'ltr' | 'rtl' | undefined
  readonly className?: string
}

/** What a correction changes, word by word: taken out, put in. Never by colour alone, and in words for those who listen. */
export function CorrectionChange({ quote, replacement, language, direction, className }: Props) {
  const t = useTranslations('corrections.change')
  const changes = wordChanges(quote, replacement)
  const isSame = changes.every(({ kind }) => kind === 'same')
  let offset = 0
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <p lang={language} dir={direction} className="whitespace-pre-line break-words font-serif text-base leading-snug">
        {changes.map(({ kind, text }) => {
          const key = `${kind}${offset}`
          offset += text.length
          if (kind === 'same') return <span key={key}>{text}</span>
          const Part = kind === 'deleted' ? 'del' : 'ins'
          return (
            <Part
              key={key}
              className={cn(
                'rounded-xs decoration-2',
                kind === 'deleted'
                  ? 'bg-rate-false-tint text-rate-false line-through'
                  : 'bg-rate-true-tint text-rate-true underline',
              )}
            >
              <span className="sr-only" dir="auto">
                {t(kind)}
              </span>
              {text}
              <span className="sr-only" dir="auto">
                {t('end')}
              </span>
            </Part>
          )
        })}
      </p>
      {isSame && <p className="text-ink-2 text-xs">{t('same')}</p>}
      {replacement === '' && <p className="text-ink-2 text-xs">{t('nothing')}</p>}
    </div>
  )
}
