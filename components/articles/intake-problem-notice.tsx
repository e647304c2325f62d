'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { IntakeProblem } from './intake'

type Props = {
  readonly problem: IntakeProblem
  readonly megabytes: number
  readonly onRetry: () => void
  readonly onShowPlace?: (at: number) => void
}

const RETRIABLE = new Set<IntakeProblem['kind']>(['offline', 'expired', 'unexpected'])

/** What went wrong, why, and what to do; what was brought is still there. */
export function IntakeProblemNotice({ problem, megabytes, onRetry, onShowPlace }: Props) {
  const t = useTranslations('articles.problems')
  const common = useTranslations('common')
  const actions = (
    <>
      {problem.kind === 'expired' && (
        <a
          href="/sign-in"
          target="_blank"
          rel="noopener"
          className="inline-flex h-8 items-center rounded-lg bg-accent px-3 font-semibold text-on-accent"
        >
          {t('signIn')}
        </a>
      )}
      {RETRIABLE.has(problem.kind) && <Button onClick={onRetry}>{common('tryAgain')}</Button>}
      {problem.kind === 'brokenCharacter' && onShowPlace && (
        <Button onClick={() => onShowPlace(problem.at)}>{t('showPlace')}</Button>
      )}
    </>
  )
  if (problem.kind === 'refused') {
    return (
      <Notice kind="problem" title={t('refused')}>
        {problem.message}
      </Notice>
    )
  }
  return (
    <Notice kind="problem" title={t(`${problem.kind}.title`)} actions={actions}>
      {t(`${problem.kind}.text`, { megabytes })}
    </Notice>
  )
}
