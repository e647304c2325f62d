'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from './button'
import { Field } from './field'
import { useAnnounce } from './live-regions'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  /** Where it takes the place of what had the focus. */
  readonly takesFocus?: boolean
}

/** A text that is to be taken elsewhere: shown whole, selected at a press, copied by a button. */
export function CopyField({ label, value, hint, takesFocus = false }: Props) {
  const t = useTranslations('common.copy')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const announce = useAnnounce()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  const copy = async () => {
    const isCopied = await toClipboard(value, box.current)
    setState(isCopied ? 'copied' : 'failed')
    announce(isCopied ? t('copied') : t('failed'))
  }
  return (
    <Field id={id} label={label} hint={hint} error={state === 'failed' ? t('failed') : undefined}>
      <div className="flex flex-wrap items-start gap-2">
        <textarea
          ref={box}
          id={id}
          readOnly
          rows={2}
          value={value}
          dir="ltr"
          spellCheck={false}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="field-sizing-content min-w-0 flex-1 basis-64 resize-none break-all rounded-lg border border-line-strong/60 bg-desk px-2.5 py-1.5 font-mono text-ink text-xs"
        />
        <Button variant="primary" onClick={() => void copy()}>
          {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {state === 'copied' ? t('copied') : t('copy')}
        </Button>
      </div>
    </Field>
  )
}

/** Browsers lend the clipboard only to pages on https or this very machine; elsewhere the older way is tried. */
async function toClipboard(text: string, box: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    box?.select()
    return document.execCommand('copy')
  }
}
