import { getTranslations } from 'next-intl/server'

export default async function ArticlesPage() {
  const t = await getTranslations('common')
  return <main className="bg-rate-true-tint p-4 font-serif text-rate-true">{t('product')}</main>
}
