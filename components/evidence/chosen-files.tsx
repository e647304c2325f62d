'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FileButton } from '../files/file-drop'
import { IconButton } from '../ui/icon-button'

type Props = { readonly files: readonly File[]; readonly onChange: (files: readonly File[]) => void }

/** Files that come with a source once it is cited: dropped or pasted on the form, or chosen. */
export function ChosenFiles({ files, onChange }: Props) {
  const t = useTranslations('files')
  return (
    <div className="flex flex-col items-start gap-1">
      {files.length > 0 && (
        <ul aria-label={t('title')} className="w-full text-ui">
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and nothing else tells them apart.
            <li key={index} className="flex items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate">{file.name}</bdi>
              <IconButton
                size="sm"
                label={t('leaveOut', { name: file.name })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <FileButton
        size="sm"
        variant="quiet"
        className="-ms-1"
        label={t('add')}
        onFiles={(added) => onChange([...files, ...added])}
      />
    </div>
  )
}
