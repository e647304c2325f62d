'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DIRECTIONS, WORKING } from '@/domain/article/article'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { Details } from './details'
import { languageOptions, usualDirection } from './languages'

type Props = {
  readonly details: Details
  /** What the server said of single fields. */
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (details: Details) => void
}

/** What one says of an article: proposed where it could be recognised, all of it editable. */
export function DetailsForm({ details, errors, onChange }: Props) {
  const t = useTranslations('articles.details')
  const locale = useLocale()
  const set = (change: Partial<Details>) => onChange({ ...details, ...change })
  const line = (name: 'byline' | 'publisher' | 'publishedAt' | 'url') => ({
    label: t(name),
    value: details[name],
    error: errors[name],
    onChange: ({ target }: { target: HTMLInputElement }) => set({ [name]: target.value }),
  })
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        error={errors.title ?? (details.title.trim() === '' ? t('titleMissing') : undefined)}
        value={details.title}
        lang={details.language}
        dir={details.direction}
        onChange={({ target }) => set({ title: target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('language')}
          value={details.language}
          error={errors.language}
          options={languageOptions(details.language, locale)}
          onChange={({ target }) => set({ language: target.value, direction: usualDirection(target.value) })}
        />
        <Select
          label={t('direction')}
          value={details.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
          onChange={({ target }) => set({ direction: target.value as Details['direction'] })}
        />
      </div>
      <Select
        label={t('working')}
        hint={t(`workingHint.${details.working}`)}
        value={details.working}
        options={WORKING.map((value) => ({ value, label: t(`workings.${value}`) }))}
        onChange={({ target }) => set({ working: target.value as Details['working'] })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField {...line('byline')} />
        <TextField {...line('publisher')} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField {...line('publishedAt')} />
        <TextField {...line('url')} inputMode="url" dir="ltr" />
      </div>
    </div>
  )
}
