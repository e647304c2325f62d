'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { cn } from '../ui/cn'
import { TextField } from '../ui/text-field'
import { useCombobox } from '../ui/use-combobox'
import { useKnownSources } from './use-known-sources'

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
  const [isOpen, setOpen] = useState(false)
  const found = useKnownSources(text, isOpen)
  const { input, list, entry, active, begin, ...combobox } = useCombobox({
    items: found,
    keyOf: ({ id }) => id,
    onChoose: ({ id }) => {
      setOpen(false)
      onChoose(id)
    },
    onLeave: () => setOpen(false),
    isFreeText: true,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnterAlone = event.key === 'Enter' && active < 0
    // Without a list every other key is the form's.
    if (!isEnterAlone) return found.length > 0 ? combobox.onKeyDown(event) : undefined
    if (text.trim() === '' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    onEnter()
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
        {...input}
        role="combobox"
        aria-expanded={found.length > 0}
        maxLength={2000}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setOpen(true)
          begin()
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
        {...list}
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
            {...entry(source, index)}
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
