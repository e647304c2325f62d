import { useTranslations } from 'next-intl'
import type { LinkState } from '@/domain/account/person'
import { ButtonLink } from '../ui/button'
import { AuthMessage } from './auth-message'

/** A one-time link that does not work (any more): what became of it, and what to do next. */
export function BadLink({ state }: { state: Exclude<LinkState, 'open'> }) {
  const t = useTranslations('account')
  return (
    <AuthMessage title={t(`goneLink.${state}`)}>
      <p>{t(`errors.link-${state}`)}</p>
      <ButtonLink href="/sign-in" size="lg" className="mt-2 self-start">
        {t('goneLink.signIn')}
      </ButtonLink>
    </AuthMessage>
  )
}
