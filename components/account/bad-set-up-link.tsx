import { useTranslations } from 'next-intl'
import { AuthMessage, Command } from './auth-message'

/** A set-up link that is missing its token, was replaced by a newer one, or is too old. */
export function BadSetUpLink({ isMissing }: { isMissing: boolean }) {
  const t = useTranslations('account.badLink')
  return (
    <AuthMessage title={t('title')}>
      <p>{isMissing ? t('missing') : t('unknown')}</p>
      <p>{t.rich('again', { code: (command) => <Command>{command}</Command> })}</p>
      <p>{t.rich('terminal', { code: (command) => <Command>{command}</Command> })}</p>
    </AuthMessage>
  )
}
