'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { SourceFile } from '@/domain/source/source-file'
import { Notice } from '../ui/notice'

type Props = {
  readonly file: SourceFile
  readonly address: string
  readonly onBroken: () => void
  /** What stands there where the browser has no viewer of its own. */
  readonly fallback: ReactNode
}

/**
 * A PDF in the browser's own viewer, which runs apart from this page. The bytes come as an attachment like those
 * of every file and are framed from memory, as nothing but a PDF.
 */
export function PdfView({ file, address, onBroken, fallback }: Props) {
  const t = useTranslations('files')
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (!navigator.pdfViewerEnabled) {
      setShown('none')
      return
    }
    const controller = new AbortController()
    let made: string | undefined
    fetch(address, { cache: 'no-store', signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        made = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }))
        if (controller.signal.aborted) URL.revokeObjectURL(made)
        else setShown(made)
      })
      .catch(() => controller.signal.aborted || onBroken())
    return () => {
      controller.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [address, onBroken])
  if (shown === 'none') return fallback
  if (shown === null) return <p className="text-ink-2 text-ui">{t('pdfLoading')}</p>
  return (
    <div className="flex h-full min-h-[28rem] flex-col gap-2">
      <iframe
        src={shown}
        title={file.name}
        className="min-h-0 w-full flex-1 rounded border border-line outline-offset-2 focus:outline-2 focus:outline-accent"
      />
      <Notice kind="hint">{t('pdfKeys')}</Notice>
    </div>
  )
}
