'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { useBench, useClient, useWorkbench } from './bench-context'
import type { Fields } from './command'
import type { Conflict } from './command-client'

/** Two people changed the same thing: both texts, and the choice between them. */
export function ConflictDialog() {
  const conflict = useClient(({ conflicts }) => conflicts[0])
  return conflict ? <OpenConflict key={conflict.command.key} conflict={conflict} /> : null
}

function OpenConflict({ conflict }: { readonly conflict: Conflict }) {
  const t = useTranslations('workbench.conflict')
  const { client } = useBench()
  const [isOpen, setOpen] = useState(true)
  const settle = (choice: 'mine' | 'theirs') => client.settleConflict(conflict, choice)
  const current = conflict.current as unknown as Fields
  const fields = Object.keys(conflict.command.before).filter((field) => field in conflict.command.input)
  return (
    <>
      {!isOpen && (
        <Notice
          kind="warning"
          className="m-3 mb-0 md:mx-6"
          actions={
            <Button size="sm" onClick={() => setOpen(true)}>
              {t('choose')}
            </Button>
          }
        >
          {t('title')}
        </Notice>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('title')}
        footer={
          <>
            <Button onClick={() => settle('theirs')}>{t('theirs')}</Button>
            <Button variant="primary" onClick={() => settle('mine')}>
              {t('mine')}
            </Button>
          </>
        }
      >
        <p className="mb-3 text-ui">{fields.length > 0 ? t('text') : t('changedElsewhere')}</p>
        {fields.map((field) => (
          <div key={field} className="mb-3 grid gap-3 sm:grid-cols-2">
            <Version label={t('yours')} field={field} value={conflict.command.input[field]} />
            <Version label={t('now')} field={field} value={current[field]} />
          </div>
        ))}
      </Dialog>
    </>
  )
}

type VersionProps = { readonly label: string; readonly field: string; readonly value: unknown }

function Version({ label, field, value }: VersionProps) {
  const t = useTranslations('workbench.conflict')
  const rating = useWorkbench((state, derived) =>
    field === 'ratingId' ? derived.ratings(state).get(String(value)) : undefined,
  )
  const shown = rating?.label ?? (value === null || value === '' || value === undefined ? t('empty') : String(value))
  return (
    <section className="rounded-lg border border-line p-3">
      <h3 className="mb-1 font-semibold text-ink-2 text-xs">{label}</h3>
      <p dir="auto" className="whitespace-pre-line font-serif [overflow-wrap:anywhere]">
        {shown}
      </p>
    </section>
  )
}
