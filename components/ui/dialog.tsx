'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cn } from './cn'
import { IconButton } from './icon-button'

type Props = {
  readonly isOpen: boolean
  /** Called by Escape, the cross and a press beside the dialog; the caller then sets `isOpen`. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly className?: string
}

/** The browser's own modal dialog: it holds the focus, and gives it back where it was. */
export function Dialog({ isOpen, onClose, title, children, footer, className }: Props) {
  const t = useTranslations('common')
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (isOpen && !dialog?.open) dialog?.showModal()
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for a press beside the dialog; the browser handles it.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={cn(
        'm-auto max-h-[85dvh] overflow-hidden w-[min(34rem,calc(100vw-2rem))] rounded-xl border border-line bg-paper p-0 text-ink shadow-floating',
        className,
      )}
    >
      {isOpen && (
        <div className="flex max-h-[85dvh] flex-col">
          <header className="flex items-center gap-2 border-line border-b py-2 ps-4 pe-2">
            <h2 id={titleId} className="min-w-0 flex-1 font-semibold text-sm">
              {title}
            </h2>
            <IconButton label={t('close')} onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keyboard */}
          <section aria-labelledby={titleId} tabIndex={0} className="min-h-0 overflow-y-auto p-4 outline-offset-[-2px]">
            {children}
          </section>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>
          )}
        </div>
      )}
    </dialog>
  )
}
