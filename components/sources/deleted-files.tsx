'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeletedFile } from '@/domain/source/deleted-file'
import { FileIcon } from '../files/file-icon'
import { Button } from '../ui/button'
import { type EraseFile, EraseFileDialog } from './erase-file-dialog'

type Props = {
  readonly files: readonly DeletedFile[]
  readonly onRestore: (file: DeletedFile) => void
  /** Absent for whoever may not. */
  readonly erase: EraseFile | undefined
  readonly onErased: (file: DeletedFile) => void
}

/** Files of a source that were deleted: each can be brought back, and erased for good by an admin. */
export function DeletedFiles({ files, onRestore, erase, onErased }: Props) {
  const t = useTranslations('files.deletedFiles')
  const format = useFormatter()
  const [erasing, setErasing] = useState<DeletedFile>()
  if (files.length === 0) return null
  return (
    <section aria-labelledby="deleted-files" className="flex flex-col gap-2">
      <h2 id="deleted-files" className="font-semibold text-ui">
        {t('title')}
      </h2>
      <p className="text-ink-2 text-xs">{t('text')}</p>
      <ul aria-label={t('title')} className="divide-y divide-line rounded-lg border border-line bg-paper">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 text-ui">
            <FileIcon type={file.type} className="size-5 shrink-0 text-ink-2" />
            <span className="min-w-0 flex-1 basis-40">
              <bdi className="block [overflow-wrap:anywhere]">{file.name}</bdi>
              <span className="text-ink-2 text-xs">
                {t('erasedAt', { date: format.dateTime(new Date(file.erasedAt), { dateStyle: 'long' }) })}
              </span>
            </span>
            <Button aria-label={t('restoreNamed', { name: file.name })} onClick={() => onRestore(file)}>
              {t('restore')}
            </Button>
            {erase && (
              <Button
                variant="danger"
                aria-haspopup="dialog"
                aria-label={t('eraseNamed', { name: file.name })}
                onClick={() => setErasing(file)}
              >
                {t('erase')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {erase && (
        <EraseFileDialog
          key={erasing?.id}
          file={erasing}
          erase={erase}
          onClose={() => setErasing(undefined)}
          onErased={(file) => {
            setErasing(undefined)
            onErased(file)
          }}
        />
      )}
    </section>
  )
}
