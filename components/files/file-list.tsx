'use client'

import { Eye, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SourceFile } from '@/domain/source/source-file'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { FileIcon } from './file-icon'
import { SaveFile } from './file-view'
import { useFileSize } from './use-file-size'

type Props = {
  readonly files: readonly SourceFile[]
  readonly shownId: string | null
  readonly onShow: (file: SourceFile) => void
  /** Absent for whoever may not. */
  readonly onDelete?: ((file: SourceFile) => void) | undefined
}

/** The files of a source: to be shown, saved and taken away. */
export function FileList({ files, shownId, onShow, onDelete }: Props) {
  const t = useTranslations('files')
  const size = useFileSize()
  return (
    <ul aria-label={t('title')} className="divide-y divide-line rounded-lg border border-line bg-paper">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 text-ui">
          <FileIcon type={file.type} className="size-5 shrink-0 text-ink-2" />
          <span className="min-w-0 flex-1 basis-40">
            <bdi className="block font-medium [overflow-wrap:anywhere]">{file.name}</bdi>
            <span className="text-ink-2 text-xs">{`${t(`types.${typeKey(file)}`)} · ${size(file.bytes)}`}</span>
          </span>
          <span className="flex items-center gap-2">
            <Button
              aria-label={t('showNamed', { name: file.name })}
              aria-pressed={file.id === shownId}
              onClick={() => onShow(file)}
            >
              <Eye aria-hidden />
              {t('show')}
            </Button>
            <SaveFile file={file} />
            {onDelete && (
              <IconButton label={t('delete', { name: file.name })} onClick={() => onDelete(file)}>
                <Trash2 aria-hidden />
              </IconButton>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The type as its message is called: `image/png` is `png`. */
function typeKey({ type }: SourceFile): string {
  return type.replace('/', '-')
}
