'use client'

import { Pin, PinOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { TextField } from '../ui/text-field'
import { useWorkbench } from './bench-context'
import { CommandKey } from './command-key'
import { pinSource, usePin } from './pinned-source'
import { useUi } from './ui-handles'
import type { Verbs } from './verbs'

/** The pinned source at the head of the panel: where in it one is, and the button that ticks against it. */
export function PinnedBar({ verbs }: { readonly verbs: Verbs }) {
  const t = useTranslations('workbench.pin')
  const ui = useUi()
  const articleId = useWorkbench((state) => state.articleId)
  const sources = useWorkbench((state) => state.objects.source)
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const canTick = useWorkbench(({ selection, activeId, objects }) => {
    return selection !== null || objects.annotation.get(activeId ?? '')?.claimId != null
  })
  const pin = usePin(articleId, sources)
  const locatorField = useRef<HTMLInputElement>(null)
  const isShown = pin !== null && canWrite
  useEffect(() => {
    if (!isShown) return
    ui.writePinLocator = () => locatorField.current?.select()
    return () => {
      ui.writePinLocator = null
    }
  }, [ui, isShown])
  if (!pin || !canWrite) return null
  const { sourceId, locator, source } = pin
  return (
    <section
      aria-label={t('label')}
      className="z-10 flex flex-col gap-2 border-line border-b bg-accent-soft px-4 py-2 md:sticky md:top-0"
    >
      <div className="flex items-center gap-2 text-ui">
        <Pin aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 font-semibold">
          <bdi className="clamp-words">{source.title}</bdi>
        </span>
        <IconButton
          size="sm"
          label={t('unpin')}
          onClick={() => {
            pinSource(articleId, null)
            announce(t('unpinned'))
            ui.list?.focus()
          }}
        >
          <PinOff aria-hidden />
        </IconButton>
      </div>
      <div className="flex items-end gap-2">
        <TextField
          ref={locatorField}
          label={t('locator')}
          className="flex-1"
          dir="auto"
          maxLength={2000}
          placeholder={t('locatorHint')}
          value={locator}
          onChange={(event) => pinSource(articleId, { sourceId, locator: event.target.value })}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.stopPropagation()
            ui.list?.focus()
          }}
        />
        <Button disabled={!canTick} onClick={() => verbs.tick(false)}>
          {t('tick')} <CommandKey command="tick" />
        </Button>
      </div>
    </section>
  )
}
