'use client'

import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** A page that could not be drawn; what was typed on it is kept in its drafts. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common')
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center p-4">
      <EmptyState
        level={1}
        title={t('crash.title')}
        action={
          <>
            <Button variant="primary" onClick={reset}>
              {t('tryAgain')}
            </Button>
            <ButtonLink href="/articles">{t('crash.back')}</ButtonLink>
          </>
        }
      >
        <p>{t('crash.text')}</p>
        {error.digest && <p className="mt-2 text-xs">{t('crash.code', { digest: error.digest })}</p>}
      </EmptyState>
    </main>
  )
}
