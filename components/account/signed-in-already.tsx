import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

/** Before somebody else takes over this browser: who is signed in here. */
export function SignedInAlready({ name }: { name: string }) {
  const t = useTranslations('account')
  return (
    <Notice kind="warning" className="mb-6">
      {t('signedInAlready', { name })}
    </Notice>
  )
}
