'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { TextArea } from '../ui/text-area'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { assessmentOf, setVerdict } from '../workbench/claim-commands'
import { comeBack, useUi } from '../workbench/ui-handles'
import { useSavedText } from '../workbench/use-saved-text'

type Props = { readonly claimId: string; readonly isReadOnly: boolean }

/** A verdict as a sentence, for a scale without ratings. `v` comes here; Enter and Esc keep it and go back. */
export function ConclusionField({ claimId, isReadOnly }: Props) {
  const t = useTranslations('workbench.verdict')
  const { store, run, making } = useBench()
  const ui = useUi()
  const box = useRef<HTMLTextAreaElement>(null)
  const mine = useWorkbench((state, derived) => derived.assessmentOf(state, claimId))
  const saved = useSavedText({
    field: `conclusion:${claimId}`,
    property: 'conclusion',
    value: mine?.conclusion ?? '',
    rev: mine?.rev || null,
    onCommit: (text, begun) => {
      const state = store.getSnapshot()
      const known = assessmentOf(state, claimId, state.me.id)
      const before = { conclusion: begun.before.conclusion || null }
      const fields = { conclusion: text.trim() === '' ? null : text.trim() }
      void run(setVerdict(state, claimId, fields, making, known ? { ...begun, before } : undefined))
    },
  })
  useEffect(() => {
    if (isReadOnly) return
    const write = () => box.current?.focus()
    ui.findRating = write
    return () => {
      if (ui.findRating === write) ui.findRating = null
    }
  }, [ui, isReadOnly])
  const { onKeyDown, ...fieldProps } = saved.fieldProps
  return (
    <TextArea
      ref={box}
      label={t('conclusion')}
      isLabelHidden
      hint={isReadOnly ? undefined : t('conclusionHint')}
      placeholder={isReadOnly ? undefined : t('conclusionPlaceholder')}
      dir="auto"
      maxLength={2000}
      readOnly={isReadOnly}
      {...fieldProps}
      onKeyDown={(event) => {
        onKeyDown(event)
        const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
        if (event.key !== 'Escape' && !isPlainEnter) return
        event.preventDefault()
        event.stopPropagation()
        saved.commit()
        comeBack(ui)
      }}
      inputClassName="font-serif text-[1.0625rem] leading-snug"
    />
  )
}
