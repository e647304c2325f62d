'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { cn } from '../ui/cn'
import { TextField } from '../ui/text-field'
import { type KnownSource, useKnownSources } from './use-known-sources'

type Props = {
  readonly text: string
  readonly error: string | undefined
  readonly onType: (text: string) => void
  /** The source is named: on to where in it. */
  readonly onEnter: () => void
  readonly onPaste: (text: string) => void
  readonly onChoose: (sourceId: string) => void
}

/** One box for an address, a title or a known source of the house; three letters list what is known. */
export function SourceBox({ text, error, onType, onEnter, onPaste, onChoose }: Props) {
  const t = useTranslations('workbench.evidence')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = useKnownSources(text, isOpen)
  const choose = (source: KnownSource | undefined) => {
    if (!source) return
    setOpen(false)
    onChoose(source.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && active < 0 && text.trim() !== '') onEnter()
    else if (found.length === 0) return
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length)
    else if (event.key === 'Enter' && active >= 0) choose(found[active])
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has gone.
    <div className="relative" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <TextField
        label={t('box')}
        hint={t('boxHint')}
        error={error}
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        maxLength={2000}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setOpen(true)
          setActive(-1)
          onType(event.target.value)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (text !== '' || !/[\n\r]|:~:text=/.test(pasted)) return
          event.preventDefault()
          onPaste(pasted)
        }}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('known')}
        className={cn(
          'absolute inset-x-0 top-14 z-10 rounded-lg border border-line bg-paper p-1 shadow-floating',
          found.length === 0 && 'hidden',
        )}
      >
        {found.map((source, index) => (
          <div
            key={source.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(source)
            }}
            className={cn('cursor-pointer rounded-md px-2 py-1 hover:bg-desk', index === active && 'bg-accent-soft')}
          >
            <bdi className="block truncate text-ui">{source.title}</bdi>
            {source.url && <bdi className="block truncate text-ink-2 text-xs">{source.url}</bdi>}
          </div>
        ))}
      </div>
    </div>
  )
}
