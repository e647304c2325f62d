'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/checkbox'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { ColourPicker, IconPicker } from './look-pickers'
import { RatingPreview } from './rating-preview'
import type { DraftRating } from './scale-draft'

type Props = {
  readonly row: DraftRating
  /** The rating above, when both have a place in the order. */
  readonly above: DraftRating | undefined
  /** What the house refused, by the name of the field. */
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (fields: Partial<DraftRating>) => void
}

/** Everything that can be said of one rating. */
export function RatingFields({ row, above, faults, onChange }: Props) {
  const t = useTranslations('scales.rating')
  return (
    <div className="flex flex-col gap-4 border-line border-t p-3 sm:p-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          label={t('label')}
          data-label
          dir="auto"
          maxLength={100}
          value={row.label}
          error={faults.label}
          onChange={(event) => onChange({ label: event.target.value })}
        />
        <TextField
          label={t('shortLabel')}
          hint={t('shortLabelHint')}
          dir="auto"
          maxLength={24}
          placeholder={row.label.slice(0, 24)}
          value={row.shortLabel}
          error={faults.shortLabel}
          onChange={(event) => onChange({ shortLabel: event.target.value })}
        />
        <TextField
          label={t('key')}
          hint={t(row.isLasting ? 'keyFixed' : 'keyHint')}
          spellCheck={false}
          maxLength={40}
          readOnly={row.isLasting}
          value={row.key}
          error={faults.key}
          onChange={(event) => onChange({ key: event.target.value, isKeyGiven: event.target.value !== '' })}
          inputClassName="read-only:bg-desk read-only:text-ink-2"
        />
      </div>
      <TextArea
        label={t('meaning')}
        hint={t('meaningHint')}
        dir="auto"
        maxLength={1000}
        value={row.meaning}
        error={faults.meaning}
        onChange={(event) => onChange({ meaning: event.target.value })}
      />
      <ColourPicker value={row.colour} onChange={(colour) => onChange({ colour })} />
      <IconPicker value={row.icon} onChange={(icon) => onChange({ icon })} />
      <div>
        <p className="mb-1 font-semibold text-ink-2 text-xs">{t('preview')}</p>
        <RatingPreview rating={row} label={row.shortLabel || row.label || t('unnamed')} words={t('previewWords')} />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        {above && (
          <Checkbox
            label={t('tied', { label: above.label || t('unnamed') })}
            checked={row.isTied}
            onChange={(event) => onChange({ isTied: event.target.checked })}
          />
        )}
        <Checkbox
          label={t('retired')}
          hint={t('retiredHint')}
          checked={row.isRetired}
          onChange={(event) => onChange({ isRetired: event.target.checked })}
        />
      </div>
    </div>
  )
}
