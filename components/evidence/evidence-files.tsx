'use client'

import { useTranslations } from 'next-intl'
import type { SourceObject } from '@/domain/workbench/objects'
import { FileButton } from '../files/file-drop'
import { FileIcon } from '../files/file-icon'
import { UploadList } from '../files/upload-list'
import { Button } from '../ui/button'
import { useBench } from '../workbench/bench-context'
import { leaveFrom, useUi } from '../workbench/ui-handles'
import { LostFiles } from './lost-files'
import { useLostFiles } from './use-waiting-files'

type Props = {
  readonly source: SourceObject
  /** Absent where nothing may be added. */
  readonly onFiles: ((files: File[]) => void) | undefined
}

/** The files of a cited source, each shown beside the article at a press. */
export function EvidenceFiles({ source, onFiles }: Props) {
  const t = useTranslations('files')
  const ui = useUi()
  const { waiting } = useBench()
  const lost = useLostFiles(source.id)
  return (
    <div className="flex flex-col gap-1.5 empty:hidden">
      {(source.files.length > 0 || onFiles) && (
        <div className="-ms-1 forced-colors:ms-0 flex flex-wrap items-center gap-1">
          {source.files.map((file) => (
            <Button
              key={file.id}
              size="sm"
              className="max-w-full shrink"
              aria-label={t('showNamed', { name: file.name })}
              onClick={() => {
                leaveFrom(ui)
                ui.showFile?.({ file, sourceTitle: source.title })
              }}
            >
              <FileIcon type={file.type} />
              <bdi className="truncate">{file.name}</bdi>
            </Button>
          ))}
          {onFiles && <FileButton size="sm" variant="quiet" label={t('add')} onFiles={onFiles} />}
        </div>
      )}
      {onFiles && <LostFiles names={lost} onGiveUp={() => waiting.giveUpLost(source.id)} />}
      <UploadList sourceId={source.id} />
    </div>
  )
}
