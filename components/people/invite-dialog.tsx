'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '@/domain/account/account'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { LinkMade } from './link-made'
import type { PeopleActions, ShownLink } from './people-actions'
import { RoleChoice } from './role-choice'

type Props = Pick<PeopleActions, 'invite'> & { readonly isOpen: boolean; readonly onClose: () => void }

/** A role and, if one likes, an address in; a link out, to be handed over by whatever way one has. */
export function InviteDialog({ isOpen, onClose, invite }: Props) {
  const t = useTranslations('people')
  const common = useTranslations('common')
  const [role, setRole] = useState<Role>('reviewer')
  const [email, setEmail] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<{ text: string; email?: string } | null>(null)
  const [link, setLink] = useState<ShownLink | null>(null)

  const close = () => {
    setLink(null)
    setProblem(null)
    setEmail('')
    onClose()
  }
  const send = async () => {
    setSending(true)
    const wanted = email.trim()
    const answer = await invite({ role, ...(wanted === '' ? {} : { email: wanted }) }).catch(() => null)
    setSending(false)
    if (answer?.ok) {
      setProblem(null)
      setLink(answer.value)
    } else {
      setProblem({ text: answer?.message ?? t('noAnswer'), email: answer?.fields?.email })
    }
  }

  const footer = link ? (
    <Button variant="primary" onClick={close}>
      {t('made.done')}
    </Button>
  ) : (
    <>
      <Button onClick={close}>{common('cancel')}</Button>
      <Button type="submit" form="invite" variant="primary" disabled={isSending}>
        {t('invite.submit')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('invite.title')} footer={footer}>
      {link ? (
        <LinkMade link={link}>{t('invite.handOver')}</LinkMade>
      ) : (
        <form
          id="invite"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          {problem && <Notice kind="problem">{problem.text}</Notice>}
          <RoleChoice value={role} onChange={setRole} />
          <TextField
            label={t('invite.email')}
            hint={t('invite.emailHint')}
            error={problem?.email}
            type="email"
            dir="ltr"
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        </form>
      )}
    </Dialog>
  )
}
