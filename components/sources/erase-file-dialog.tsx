'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeletedFile } from '@/domain/source/deleted-file'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'

/** Erases a deleted file; a refusal comes in words. */
export type EraseFile = (input: {
  readonly id: string
  readonly rev: number
  readonly name: string
}) => Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>

type Props = {
  /** The file to be erased; undefined while the dialog is closed. */
  readonly file: DeletedFile | undefined
  readonly erase: EraseFile
  readonly onClose: () => void
  readonly onErased: (file: DeletedFile) => void
}

/** Says what erasing removes and what it cannot reach, and is confirmed by typing the name. */
export function EraseFileDialog({ file, erase, onClose, onErased }: Props) {
  const t = useTranslations('files.eraseDialog')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const isName = file !== undefined && typed.trim() === file.name.trim()

  const submit = async () => {
    if (!file || !isName || isBusy) return
    setBusy(true)
    setProblem('')
    const answer = await erase({ id: file.id, rev: file.rev, name: typed }).catch(() => null)
    setBusy(false)
    if (answer?.ok) onErased(file)
    else setProblem(answer ? answer.message : t('failed'))
  }

  return (
    <Dialog
      isOpen={file !== undefined}
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="danger" aria-disabled={!isName || isBusy} onClick={() => void submit()}>
            {t(isBusy ? 'busy' : 'action')}
          </Button>
        </>
      }
    >
      {file && (
        <form
          className="flex flex-col gap-3 text-ui"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p className="font-semibold [overflow-wrap:anywhere]">
            <bdi>{file.name}</bdi>
          </p>
          <p>{t('removes')}</p>
          <Notice kind="warning">{t('notReached')}</Notice>
          <TextField
            label={t('typeName')}
            value={typed}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
          {problem && <Notice kind="problem">{problem}</Notice>}
        </form>
      )}
    </Dialog>
  )
}
