import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Wordmark } from '@/components/shell/wordmark'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.notFound'))('title') }
}

export default async function NotFound() {
  const t = await getTranslations('common.notFound')
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col items-center justify-center p-4">
      <Wordmark className="text-2xl" />
      <EmptyState level={1} title={t('title')} action={<ButtonLink href="/articles">{t('back')}</ButtonLink>}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
