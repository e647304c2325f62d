'use client'

import { useTranslations } from 'next-intl'
import type { DeletedFile } from '@/domain/source/deleted-file'
import { Notice } from '../ui/notice'
import { TypeToConfirm } from '../ui/type-to-confirm'

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
  return (
    <TypeToConfirm
      name={file?.name}
      title={t('title')}
      label={t('typeName')}
      action={t('action')}
      busy={t('busy')}
      failed={t('failed')}
      confirm={async (name) => (file ? erase({ id: file.id, rev: file.rev, name }) : null)}
      onClose={onClose}
      onDone={() => file && onErased(file)}
    >
      <p className="font-semibold [overflow-wrap:anywhere]">
        <bdi>{file?.name}</bdi>
      </p>
      <p>{t('removes')}</p>
      <Notice kind="warning">{t('notReached')}</Notice>
    </TypeToConfirm>
  )
}
