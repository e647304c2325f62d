'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { SourceFile } from '@/domain/source/source-file'
import { IconButton } from '../ui/icon-button'
import { FileView, SaveFile } from './file-view'

/** What is shown beside the article. */
export type ShownFile = { readonly file: SourceFile; readonly sourceTitle: string }

type Props = ShownFile & { readonly onClose: () => void }

/** A file of a source beside the article, over it where there is no room. Escape leads back to where one was. */
export function FilePane({ file, sourceTitle, onClose }: Props) {
  const t = useTranslations('files')
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is read from its name on.
  useEffect(() => {
    heading.current?.focus()
  }, [file.id])
  return (
    <aside
      aria-label={t('pane')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      className="z-30 flex min-h-0 flex-col border-line border-e bg-paper max-[75rem]:fixed max-[75rem]:inset-y-0 max-[75rem]:start-0 max-[75rem]:w-full max-[75rem]:shadow-floating md:max-[75rem]:w-[28rem] min-[75rem]:w-[27rem] min-[75rem]:shrink-0 min-[100rem]:w-[34rem]"
    >
      <header className="flex items-start gap-2 border-line border-b py-2 ps-4 pe-2">
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-ui outline-offset-2 [overflow-wrap:anywhere]">
            <bdi>{file.name}</bdi>
          </h2>
          <p className="truncate text-ink-2 text-xs">
            <bdi>{sourceTitle}</bdi>
          </p>
        </div>
        <SaveFile file={file} />
        <IconButton label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keyboard */}
      <section aria-label={file.name} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-4 outline-offset-[-2px]">
        <FileView key={file.id} file={file} />
      </section>
    </aside>
  )
}
