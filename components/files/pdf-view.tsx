'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { SourceFile } from '@/domain/source/source-file'
import { cn } from '../ui/cn'
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
  const frame = useRef<HTMLIFrameElement>(null)
  const [isIn, setIn] = useState(false)
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
  // The keyboard in a frame of another process matches no `:focus` here; that the window lost it tells.
  useEffect(() => {
    const look = () => setIn(document.activeElement === frame.current)
    const left = () => setIn(false)
    window.addEventListener('blur', look)
    window.addEventListener('focus', left)
    return () => {
      window.removeEventListener('blur', look)
      window.removeEventListener('focus', left)
    }
  }, [])
  if (shown === 'none') return fallback
  if (shown === null) return <p className="text-ink-2 text-ui">{t('pdfLoading')}</p>
  return (
    <div className="flex h-full min-h-[28rem] flex-col gap-2">
      <iframe
        ref={frame}
        src={shown}
        title={file.name}
        className={cn(
          'min-h-0 w-full flex-1 rounded border border-line',
          isIn && 'outline-2 outline-accent outline-offset-2',
        )}
      />
      <Notice kind="hint">{t('pdfKeys')}</Notice>
    </div>
  )
}
