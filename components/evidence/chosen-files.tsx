'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FileButton } from '../files/file-drop'
import { IconButton } from '../ui/icon-button'
import { LostFiles } from './lost-files'

type Props = {
  readonly files: readonly File[]
  /** Names of files that have to be chosen again. */
  readonly lost: readonly string[]
  readonly onAdd: (files: readonly File[]) => void
  readonly onLeaveOut: (file: File) => void
  readonly onGiveUpLost: () => void
}

/** Files that come with a source once it is cited: dropped or pasted on the form, or chosen. */
export function ChosenFiles({ files, lost, onAdd, onLeaveOut, onGiveUpLost }: Props) {
  const t = useTranslations('files')
  return (
    <div className="flex flex-col items-start gap-1">
      {files.length > 0 && (
        <ul aria-label={t('title')} className="w-full text-ui">
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and nothing else tells them apart.
            <li key={index} className="flex items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate">{file.name}</bdi>
              <IconButton size="sm" label={t('leaveOut', { name: file.name })} onClick={() => onLeaveOut(file)}>
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <LostFiles names={lost} onGiveUp={onGiveUpLost} />
      <FileButton size="sm" variant="quiet" className="-ms-1 forced-colors:ms-0" label={t('add')} onFiles={onAdd} />
    </div>
  )
}
