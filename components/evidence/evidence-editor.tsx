'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import type { EvidenceObject, SourceObject } from '@/domain/workbench/objects'
import { InPlaceForm } from '../ui/in-place-form'
import { TextField } from '../ui/text-field'
import { useBench } from '../workbench/bench-context'
import { changeEvidence, changeSource } from '../workbench/evidence-commands'
import { answerFields, answerValuesOf } from './answer-fields'
import { EvidenceFields, type EvidenceValues } from './evidence-fields'

type Props = {
  readonly evidence: EvidenceObject
  /** Null where no source answers the question. */
  readonly source: SourceObject | null
  readonly number: number
  readonly onClose: () => void
}

/** Only the fields that differ, so that a change of one never touches another. */
function changed<T extends object>(before: T, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value),
  ) as Partial<T>
}

/** Changes a citation and its source in place. Ctrl+Enter or leaving saves, Esc drops. */
export function EvidenceEditor({ evidence, source, number, onClose }: Props) {
  const t = useTranslations('workbench.evidence')
  const { store, run } = useBench()
  const [begun] = useState({ evidence, source })
  const [title, setTitle] = useState(source?.title ?? '')
  const [url, setUrl] = useState(source?.url ?? '')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const find = (names: string) => form.current?.querySelector<HTMLElement>(names)
    // What it is about: the source's title, or else the question.
    ;(find('[name=title], [name=question]') ?? find('input, select'))?.focus()
  }, [])
  const [values, setValues] = useState<EvidenceValues>({
    stance: evidence.stance,
    locator: evidence.locator,
    quote: evidence.quote,
    isPrimary: evidence.isPrimary ?? false,
    archiveUrl: source?.archiveUrl ?? '',
    archivedAt: source?.archivedAt ?? '',
    isConfidential: source?.isConfidential ?? false,
    ...answerValuesOf(evidence),
  })
  const [isTried, setTried] = useState(false)
  const isLink = (address: string) => address.trim() === '' || safeHref(address) !== null
  // Without a source only one kind of answer can be.
  const isAnswered = source === null && values.answerType !== 'Unanswerable'
  const isValid = source === null ? !isAnswered : title.trim() !== '' && isLink(url) && isLink(values.archiveUrl)
  const save = () => {
    setTried(true)
    if (!isValid) return
    const was = begun.evidence
    const fields = changed(
      {
        stance: was.stance,
        locator: was.locator,
        quote: was.quote,
        isPrimary: was.isPrimary ?? false,
        ...answerFields(answerValuesOf(was)),
      },
      {
        stance: values.stance,
        locator: values.locator,
        quote: values.quote,
        isPrimary: values.isPrimary,
        ...answerFields(values),
      },
    )
    const before = Object.fromEntries(Object.keys(fields).map((key) => [key, was[key as keyof typeof was]]))
    if (Object.keys(fields).length > 0)
      void run(changeEvidence(store.getSnapshot(), was.id, fields, { before, rev: was.rev || null }))
    changeItsSource()
    onClose()
  }
  const changeItsSource = () => {
    const old = begun.source
    if (old === null) return
    const about = changed(
      {
        title: old.title,
        url: old.url,
        archiveUrl: old.archiveUrl,
        archivedAt: old.archivedAt,
        isConfidential: old.isConfidential,
      },
      {
        title: title.trim(),
        url: url.trim() || null,
        archiveUrl: values.archiveUrl.trim() || null,
        archivedAt: values.archivedAt.trim() || null,
        isConfidential: values.isConfidential,
      },
    )
    const aboutBefore = Object.fromEntries(Object.keys(about).map((key) => [key, old[key as keyof typeof old]]))
    if (Object.keys(about).length > 0)
      void run(changeSource(store.getSnapshot(), old.id, about, { before: aboutBefore, rev: old.rev || null }))
  }
  return (
    <InPlaceForm
      ref={form}
      label={t(source ? 'edit' : 'editQuestion', { number })}
      keepLabel={t('save')}
      cancelLabel={t('cancel')}
      onKeep={save}
      onLeave={onClose}
    >
      {source && (
        <>
          <TextField
            label={t('title')}
            name="title"
            maxLength={2000}
            value={title}
            error={isTried && title.trim() === '' ? t('titleMissing') : undefined}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextField
            label={t('address')}
            type="url"
            dir="ltr"
            maxLength={2000}
            value={url}
            error={isTried && !isLink(url) ? t('notALink') : undefined}
            onChange={(event) => setUrl(event.target.value)}
          />
        </>
      )}
      <EvidenceFields
        values={values}
        url={safeHref(url)}
        isOfSource={source !== null}
        onChange={setValues}
        archiveError={isTried && !isLink(values.archiveUrl) ? t('notALink') : undefined}
        answerTypeError={isTried && isAnswered ? t('sourceNeeded') : undefined}
      />
    </InPlaceForm>
  )
}
