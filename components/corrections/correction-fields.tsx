'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SEVERITIES, type Severity } from '@/domain/annotation/annotation'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import type { CorrectionText } from '../workbench/annotation-commands'
import { useWorkbench } from '../workbench/bench-context'
import type { Begun } from '../workbench/claim-commands'
import { comeBack, useUi } from '../workbench/ui-handles'
import { useSavedText } from '../workbench/use-saved-text'
import { CorrectionChange } from './correction-change'
import { CorrectionDecision } from './correction-decision'

type Props = {
  readonly correction: AnnotationObject
  readonly isReadOnly: boolean
  /** Under which name what is typed is kept until it is saved: that of the claim while nothing was written yet. */
  readonly field: string
  /** Whether the correction is there already; what is only offered is written with its first change. */
  readonly isWritten: boolean
  readonly onChange: (fields: Partial<CorrectionText>, begun?: Begun) => void
}

/** What a correction puts in place of the words, how grave it is and why; saved as one goes. */
export function CorrectionFields({ correction, isReadOnly, field, isWritten, onChange }: Props) {
  const t = useTranslations('corrections')
  const ui = useUi()
  const box = useRef<HTMLDivElement>(null)
  const [isAsking, setAsking] = useState(false)
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const replacement = useCorrectionText(correction, 'replacement', field, onChange)
  const body = useCorrectionText(correction, 'body', field, onChange)
  useEffect(() => {
    if (isReadOnly) return
    const write = () => {
      const area = box.current?.querySelector('textarea')
      area?.focus()
      area?.select()
    }
    ui.writeReplacement = write
    return () => {
      if (ui.writeReplacement === write) ui.writeReplacement = null
    }
  }, [ui, isReadOnly])
  const leaving = (saved: typeof replacement) => ({
    ...saved.fieldProps,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      saved.fieldProps.onKeyDown(event)
      const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isDone && event.key !== 'Escape') return
      event.preventDefault()
      saved.commit()
      comeBack(ui)
    },
  })
  return (
    <div ref={box} className="flex flex-col gap-3">
      <TextArea
        label={t('replacement')}
        hint={isReadOnly ? undefined : t('replacementHint')}
        readOnly={isReadOnly}
        lang={article?.language}
        dir={article?.direction}
        maxLength={20_000}
        inputClassName="font-serif text-base"
        {...leaving(replacement)}
      />
      {(isWritten || replacement.isTyping) && (
        <CorrectionChange
          quote={correction.quote}
          replacement={replacement.text}
          language={article?.language}
          direction={article?.direction}
        />
      )}
      <div className="grid grid-cols-2 items-end gap-3">
        <Select
          label={t('severity')}
          disabled={isReadOnly}
          value={correction.severity ?? 'factual'}
          options={SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) }))}
          onChange={(event) => onChange({ severity: event.target.value as Severity })}
        />
        <Checkbox
          label={t('legal')}
          disabled={isReadOnly}
          checked={correction.isLegal}
          onChange={(event) => onChange({ isLegal: event.target.checked })}
        />
      </div>
      <TextArea label={t('because')} readOnly={isReadOnly} dir="auto" maxLength={20_000} {...leaving(body)} />
      {isWritten && <CorrectionDecision correction={correction} isAsking={isAsking} onAsk={setAsking} />}
    </div>
  )
}

function useCorrectionText(
  correction: AnnotationObject,
  property: 'body' | 'replacement',
  field: string,
  onChange: Props['onChange'],
) {
  return useSavedText({
    field: `${field}:${property}`,
    property,
    value: correction[property] ?? '',
    rev: correction.rev || null,
    onCommit: (text, begun) => {
      const before = { [property]: correction[property] === null ? null : begun.before[property] }
      onChange({ [property]: text }, { ...begun, before })
    },
  })
}
