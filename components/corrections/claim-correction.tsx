'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { type CorrectionText, changeAnnotation, markSpan } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { Begun } from '../workbench/claim-commands'
import { correctionsOf, severityAsked } from '../workbench/correction-commands'
import { CorrectionFields } from './correction-fields'

type Props = {
  readonly claimId: string
  /** The span of the claim that is shown; its words are those to be corrected. */
  readonly annotationId: string
  readonly isReadOnly: boolean
}

/**
 * What is to stand in place of the claim's words. A rating that says they are wrong opens the field with the words
 * in it; nothing is written, and no focus moves, before somebody changes them.
 */
export function ClaimCorrection({ claimId, annotationId, isReadOnly }: Props) {
  const t = useTranslations('corrections')
  const { store, run, making } = useBench()
  const span = useWorkbench(({ objects }) => objects.annotation.get(annotationId))
  const annotations = useWorkbench(({ objects }) => objects.annotation)
  const asked = useWorkbench((state) => severityAsked(state, claimId))
  const me = useWorkbench((state) => state.me)
  const isKept = useBench().typed.read(`${fieldOf(claimId)}:replacement`) !== null
  const [isOpen, setOpen] = useState(false)
  const [newId, setNewId] = useState(making.newId)
  const [wasWritten, setWritten] = useState(false)
  // What was written and taken away again keeps its name; the next one is another.
  const isWritten = annotations.has(newId)
  if (isWritten && !wasWritten) setWritten(true)
  if (!isWritten && wasWritten) {
    setWritten(false)
    setNewId(making.newId())
  }
  const written = correctionsOf(store.getSnapshot(), claimId)
  const isEditor = me.role === 'editor' || me.role === 'admin'
  const range = span && span.start !== null && span.end !== null ? { start: span.start, end: span.end } : null
  const isOffered = written.length === 0 && !isReadOnly && range !== null && (asked !== null || isOpen || isKept)
  const offered: AnnotationObject | null = isOffered && span ? offer(span, newId, asked ?? 'factual') : null
  const shown = offered ? [offered] : written
  const write = (id: string) => (fields: Partial<CorrectionText>, begun?: Begun) => {
    const state = store.getSnapshot()
    if (state.objects.annotation.has(id)) void run(changeAnnotation(state, id, fields, begun))
    else if (range) {
      const correction = { severity: severityAsked(state, claimId) ?? 'factual', ...fields }
      void run(markSpan(state, range, { purpose: 'correction', claimId, id, correction }, making).draft)
    }
  }
  if (shown.length === 0) {
    if (isReadOnly || range === null) return null
    return (
      <Button size="sm" variant="quiet" className="-ms-2 forced-colors:ms-0 self-start" onClick={() => setOpen(true)}>
        {t('propose')}
      </Button>
    )
  }
  return (
    <section aria-labelledby="correction-heading" className="flex flex-col gap-3">
      <h3 id="correction-heading" className="font-semibold text-ink-2 text-ui">
        {t(written.length > 0 ? 'heading' : 'asked')}
      </h3>
      {shown.map((one) => (
        <CorrectionFields
          key={one.id}
          correction={one}
          field={one === offered || one.id === newId ? fieldOf(claimId) : `annotation:${one.id}`}
          isWritten={one !== offered}
          isReadOnly={isReadOnly || !(isEditor || one.createdBy === me.id)}
          onChange={write(one.id)}
        />
      ))}
    </section>
  )
}

const fieldOf = (claimId: string) => `correction-of:${claimId}`

function offer(span: AnnotationObject, id: string, severity: AnnotationObject['severity']): AnnotationObject {
  return {
    ...span,
    id,
    rev: 0,
    purpose: 'correction',
    body: null,
    replacement: span.quote,
    severity,
    isLegal: false,
    correctionState: 'proposed',
    correctionStateBy: null,
    correctionStateReason: null,
  }
}
