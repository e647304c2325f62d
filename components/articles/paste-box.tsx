'use client'

import { FileText, FileUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type Ref, useId, useRef } from 'react'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { cn } from '../ui/cn'
import { controlClasses } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import type { Brought } from './intake'

type Props = {
  readonly brought: Brought
  readonly megabytes: number
  readonly isBusy: boolean
  readonly onBring: (brought: Brought) => void
  /** A file says everything at once: it is read without another press. */
  readonly onFile: (file: File) => void
  readonly onRemoveFile: () => void
  readonly onContinue: () => void
  readonly boxRef: Ref<HTMLTextAreaElement>
}

/** One box for everything: typed text, formatted text from the clipboard, or a file. */
export function PasteBox({ brought, megabytes, isBusy, onBring, onFile, onRemoveFile, onContinue, boxRef }: Props) {
  const t = useTranslations('articles.add')
  const id = useId()
  return (
    <div className="flex flex-col gap-3">
      {brought.kind === 'file' ? (
        <FileCard file={brought.file} onRemove={onRemoveFile} />
      ) : (
        <div className="flex flex-col gap-1">
          <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
            <label htmlFor={id} className="font-semibold text-ink-2 text-xs">
              {t('boxLabel')}
            </label>
            {brought.kind === 'html' && <Chip tone="accent">{t('formatted')}</Chip>}
          </div>
          <textarea
            ref={boxRef}
            id={id}
            rows={14}
            // biome-ignore lint/a11y/noAutofocus: the page has one purpose, and this is the box for it.
            autoFocus
            aria-describedby={`${id}-hint`}
            className={cn(controlClasses, 'min-h-[45dvh] resize-y p-4 font-serif text-base leading-7')}
            placeholder={t('placeholder')}
            value={brought.text}
            onChange={({ target }) => onBring({ kind: 'text', text: target.value })}
            onPaste={(event) => pasteFormatted(event, onBring)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              onContinue()
            }}
          />
          <p id={`${id}-hint`} className="text-ink-2 text-xs">
            {brought.kind === 'html' ? t('formattedHint') : t('boxHint')}
          </p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FileButton onFile={onFile} />
        <span className="text-ink-2 text-xs">{t('fileHint', { megabytes })}</span>
        <Button variant="primary" size="lg" className="ms-auto" disabled={isBusy} onClick={onContinue}>
          {t('preview')}
        </Button>
      </div>
    </div>
  )
}

/** Formatted text replaces an empty or wholly selected box; anywhere else it is pasted as plain text. */
function pasteFormatted(event: ClipboardEvent<HTMLTextAreaElement>, onBring: Props['onBring']) {
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const html = event.clipboardData.getData('text/html')
  const isWhole = selectionEnd - selectionStart === value.length
  if (html.trim() === '' || !isWhole) return
  event.preventDefault()
  onBring({ kind: 'html', html, text: event.clipboardData.getData('text/plain') })
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('articles.add')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="lg" onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        {t('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('chooseFile')}
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
        onChange={({ target }) => {
          const file = target.files?.[0]
          // The same file chosen again is a change again.
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}

function FileCard({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations('articles.add')
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line bg-paper p-4">
      <FileText aria-hidden className="size-6 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold">
          <bdi>{file.name}</bdi>
        </p>
        <p className="text-ink-2 text-xs">{t('fileSize', { kilobytes: Math.max(1, Math.round(file.size / 1024)) })}</p>
      </div>
      <IconButton label={t('removeFile')} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
