import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { AuthMessage } from './auth-message'

/** The house exists already; the link has done its work. */
export function SetUpDone() {
  const t = useTranslations('account.setUpDone')
  return (
    <AuthMessage title={t('title')}>
      <p>{t('text')}</p>
      <ButtonLink href="/sign-in" variant="primary" size="lg" className="mt-2 self-start">
        {t('signIn')}
      </ButtonLink>
    </AuthMessage>
  )
}
