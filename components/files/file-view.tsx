'use client'

import { Download, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { lookOf } from '@/domain/source/file-type'
import type { SourceFile } from '@/domain/source/source-file'
import { Notice } from '../ui/notice'
import { PdfView } from './pdf-view'
import { TextView } from './text-view'

/** Where the bytes of a file are. */
export const contentOf = ({ id }: Pick<SourceFile, 'id'>): string => `/api/files/${id}`

const SAVE =
  'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-lg border border-line bg-paper px-3 font-semibold text-ink text-ui no-underline hover:bg-desk [&_svg]:size-4'

/** Saves a file on this device. */
export function SaveFile({ file }: { readonly file: SourceFile }) {
  const t = useTranslations('files')
  return (
    <a href={contentOf(file)} download={file.name} className={SAVE} aria-label={t('saveNamed', { name: file.name })}>
      <Download aria-hidden />
      {t('save')}
    </a>
  )
}

/** A file as far as the browser can show it safely: images, recordings, texts and PDFs. */
export function FileView({ file }: { readonly file: SourceFile }) {
  const t = useTranslations('files')
  const [isBroken, setBroken] = useState(false)
  const source = contentOf(file)
  const broken = useCallback(() => setBroken(true), [])
  if (isBroken) return <Notice kind="problem">{t('broken')}</Notice>
  switch (lookOf(file.type)) {
    case 'image':
      return (
        <a href={source} download={file.name} title={t('saveNamed', { name: file.name })}>
          {/* biome-ignore lint/performance/noImgElement: nothing is to be made of a source's image but itself. */}
          <img
            src={source}
            alt={t('imageOf', { name: file.name })}
            onError={broken}
            className="mx-auto max-w-full rounded"
          />
        </a>
      )
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: a source comes as it is; its transcript is a file beside it.
        <audio controls preload="metadata" src={source} aria-label={file.name} onError={broken} className="w-full" />
      )
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: a source comes as it is; its transcript is a file beside it.
        <video
          controls
          preload="metadata"
          src={source}
          aria-label={file.name}
          onError={broken}
          className="w-full rounded"
        />
      )
    case 'text':
      return <TextView key={file.id} address={source} />
    default:
      return (
        <PdfView key={file.id} file={file} address={source} onBroken={broken} fallback={<SavedPdf file={file} />} />
      )
  }
}

/** Where the browser has no viewer for PDF. */
function SavedPdf({ file }: { readonly file: SourceFile }) {
  const t = useTranslations('files')
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-line bg-desk p-4 text-ui">
      <FileText aria-hidden className="size-8 text-ink-2" />
      <p>{t('pdf')}</p>
      <SaveFile file={file} />
    </div>
  )
}
