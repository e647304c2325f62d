'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PersonRecord } from '@/domain/account/person'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { LinkMade } from './link-made'
import type { PeopleActions, ShownLink } from './people-actions'

type Props = {
  /** Whose password; null while the dialog is closed. */
  readonly person: PersonRecord | null
  readonly onClose: () => void
  readonly makeLink: PeopleActions['makeResetLink']
}

/** A link by which a person chooses a new password: said what it does, then made and shown once. */
export function ResetDialog({ person, onClose, makeLink }: Props) {
  const t = useTranslations('people')
  const common = useTranslations('common')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [link, setLink] = useState<ShownLink | null>(null)
  const name = person?.name ?? ''

  const close = () => {
    setLink(null)
    setProblem(null)
    onClose()
  }
  const make = async () => {
    if (!person) return
    setSending(true)
    const answer = await makeLink({ id: person.id }).catch(() => null)
    setSending(false)
    if (answer?.ok) setLink(answer.value)
    setProblem(answer?.ok ? null : (answer?.message ?? t('noAnswer')))
  }

  const footer = link ? (
    <Button variant="primary" onClick={close}>
      {t('made.done')}
    </Button>
  ) : (
    <>
      <Button onClick={close}>{common('cancel')}</Button>
      <Button variant="primary" disabled={isSending} onClick={() => void make()}>
        {t('reset.submit')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen={person !== null} onClose={close} title={t('reset.title', { name })} footer={footer}>
      {link ? (
        <LinkMade link={link}>{t('reset.handOver', { name })}</LinkMade>
      ) : (
        <div className="flex flex-col gap-3 text-ui">
          {problem && <Notice kind="problem">{problem}</Notice>}
          <p>{t('reset.what', { name })}</p>
          <p className="text-ink-2">{t('reset.until', { name })}</p>
        </div>
      )}
    </Dialog>
  )
}
