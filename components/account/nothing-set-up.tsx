import { useTranslations } from 'next-intl'
import { AuthMessage, Command } from './auth-message'

/** Before anybody has an account: where the link for the first one is. */
export function NothingSetUp() {
  const t = useTranslations('account.nothingSetUp')
  return (
    <AuthMessage title={t('title')}>
      <p>{t('where')}</p>
      <p>{t.rich('again', { code: (command) => <Command>{command}</Command> })}</p>
    </AuthMessage>
  )
}
