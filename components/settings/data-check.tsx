'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

/** Reads the whole of the data; a refusal comes in words. */
export type Check = () => Promise<
  | {
      readonly ok: true
      readonly value: {
        readonly isSound: boolean
        readonly events: number
        readonly files: number
        readonly problems: number
      }
    }
  | { readonly ok: false; readonly message: string }
>
type Answer = Awaited<ReturnType<Check>>

/** The button that checks the data now, and what it found. */
export function DataCheck({ check }: { readonly check: Check }) {
  const t = useTranslations('data.check')
  const [answer, setAnswer] = useState<Answer | 'busy' | 'failed'>()
  const run = async () => {
    if (answer === 'busy') return
    setAnswer('busy')
    setAnswer(await check().catch(() => 'failed' as const))
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Button aria-disabled={answer === 'busy'} onClick={() => void run()}>
        {t(answer === 'busy' ? 'busy' : 'action')}
      </Button>
      <div role="status" className="w-full empty:hidden">
        {answer === undefined || answer === 'busy' ? null : <Found answer={answer} />}
      </div>
    </div>
  )
}

function Found({ answer }: { readonly answer: Answer | 'failed' }) {
  const t = useTranslations('data.check')
  if (answer === 'failed') return <Notice kind="warning">{t('failed')}</Notice>
  if (!answer.ok) return <Notice kind="warning">{answer.message}</Notice>
  const { isSound, events, files, problems } = answer.value
  return isSound ? (
    <Notice kind="hint">{t('sound', { events, files })}</Notice>
  ) : (
    <Notice kind="warning" title={t('unsoundTitle')}>
      {t('unsound', { problems })}
    </Notice>
  )
}
