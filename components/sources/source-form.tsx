'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommandAnswer } from '@/domain/command'
import { safeHref } from '@/domain/source/safe-href'
import { SOURCE_KINDS } from '@/domain/source/source'
import type { SourceSuggestion } from '@/domain/source/source-list'
import type { SourceObject } from '@/domain/workbench/objects'
import { Checkbox } from '../ui/checkbox'
import { InPlaceForm } from '../ui/in-place-form'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { ArchiveFields } from './archive-fields'
import { changedFields, SOURCE_TEXTS, type SourceValues, valuesOf } from './source-values'

type Props = {
  readonly source: SourceObject
  /** Another source that has the same address; undefined where none has. */
  readonly findSameAddress: (url: string) => Promise<SourceSuggestion | undefined>
  readonly save: (input: object) => Promise<CommandAnswer | null>
  readonly onClose: () => void
}

/** Changes what is known of a source, everywhere it is cited. Ctrl+Enter saves, Escape drops. */
export function SourceForm({ source, findSameAddress, save, onClose }: Props) {
  const t = useTranslations('lists.sources')
  const [begun, setBegun] = useState(source)
  const [values, setValues] = useState(() => valuesOf(source))
  const [same, setSame] = useState<SourceSuggestion>()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const set = (fields: Partial<SourceValues>) => setValues({ ...values, ...fields })
  const isLink = (address: string) => address.trim() === '' || safeHref(address) !== null
  const linkError = (address: string) => (isTried && !isLink(address) ? t('notALink') : undefined)

  const submit = async () => {
    setTried(true)
    if (values.title.trim() === '' || !isLink(values.url) || !isLink(values.archiveUrl) || isBusy) return
    const fields = changedFields(begun, values)
    if (Object.keys(fields).length === 0) return onClose()
    setBusy(true)
    const answer = await save({ id: source.id, rev: begun.rev, ...fields })
    setBusy(false)
    if (answer?.ok) return onClose()
    // What was typed stays; saving again puts it over what the other one wrote.
    if (answer && answer.code === 'conflict' && answer.current) setBegun(answer.current as SourceObject)
    setProblem(answer ? answer.message : t('noAnswer'))
  }
  return (
    <InPlaceForm
      label={t('edit')}
      size="md"
      className="gap-3 border-line bg-paper p-4"
      keepLabel={t('save')}
      cancelLabel={t('cancel')}
      isComplete={!isBusy}
      onKeep={() => void submit()}
      onLeave={onClose}
    >
      <TextField
        label={t('name')}
        autoFocus
        maxLength={2000}
        value={values.title}
        error={isTried && values.title.trim() === '' ? t('nameMissing') : undefined}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Select
          label={t('kind')}
          value={values.kind}
          options={SOURCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => set({ kind: event.target.value as SourceObject['kind'] })}
        />
        <TextField
          label={t('address')}
          type="url"
          dir="ltr"
          maxLength={2000}
          value={values.url}
          error={linkError(values.url)}
          onChange={(event) => set({ url: event.target.value })}
          onBlur={() => void findSameAddress(values.url).then(setSame)}
        />
      </div>
      {same && (
        <Notice kind="hint">
          {t.rich('sameAddress', {
            title: same.title,
            link: (title) => (
              <Link href={`/sources/${same.id}`} className="font-semibold text-accent underline">
                {title}
              </Link>
            ),
          })}
        </Notice>
      )}
      <ArchiveFields
        url={safeHref(values.url)}
        archiveUrl={values.archiveUrl}
        archivedAt={values.archivedAt}
        error={linkError(values.archiveUrl)}
        onChange={set}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {SOURCE_TEXTS.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            maxLength={2000}
            value={values[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        ))}
      </div>
      <Checkbox
        label={t('confidential')}
        hint={t('confidentialMeans')}
        checked={values.isConfidential}
        onChange={(event) => set({ isConfidential: event.target.checked })}
      />
      {problem && <Notice kind="problem">{problem}</Notice>}
    </InPlaceForm>
  )
}
