'use client'

import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'

/** What the chooser of files offers first; what a file is, its bytes decide. */
const OFFERED = '.pdf,image/*,audio/*,video/mp4,video/webm,.txt,.md,.csv,.tsv,.srt,.vtt,text/plain'

const carriesFiles = (data: DataTransfer) => data.types.includes('Files')

/** The files of a paste, unless it is words beside which a program put a picture of them. */
export function pastedFiles(data: DataTransfer): File[] {
  return data.getData('text/plain') || data.getData('text/html') ? [] : [...data.files]
}

type DropProps = {
  readonly as?: 'div' | 'li' | 'section'
  /** Absent where nothing may be added. */
  readonly onFiles: ((files: File[]) => void) | undefined
  readonly children: ReactNode
  readonly className?: string
}

/** A part of the screen that takes files that are dropped or pasted on it. */
export function FileDrop({ as: Element = 'div', onFiles, children, className }: DropProps) {
  const t = useTranslations('files')
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!onFiles || !carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  return (
    // A button does the same; this takes what is dropped or pasted.
    <Element
      className={cn('relative', className)}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!onFiles || !carriesFiles(event.dataTransfer)) return
        event.preventDefault()
        event.stopPropagation()
        onFiles([...event.dataTransfer.files])
      }}
      onPaste={(event) => {
        const files = pastedFiles(event.clipboardData)
        if (!onFiles || files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        onFiles(files)
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-lg border-2 border-accent border-dashed bg-accent-soft/90 font-semibold text-accent text-ui">
          {t('drop')}
        </div>
      )}
    </Element>
  )
}

type ButtonProps = Omit<ComponentProps<typeof Button>, 'onClick' | 'children'> & {
  readonly onFiles: (files: File[]) => void
  readonly label: string
}

/** The button that lets one choose files. */
export function FileButton({ onFiles, label, ...rest }: ButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
