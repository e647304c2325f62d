'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type RatingIcon as Icon, RATING_COLOURS, RATING_ICONS, type RatingColour } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from '../verdicts/rating-icon'
import { UNDERLINES } from './rating-preview'

type Choice<T> = { readonly value: T; readonly onChange: (value: T) => void }

const option =
  'relative flex min-h-8 cursor-pointer items-center gap-2 rounded-lg border border-line px-2 text-xs has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-checked:ring-1 has-checked:ring-accent forced-colors:has-checked:bg-[SelectedItem] forced-colors:has-checked:text-[SelectedItemText] forced-colors:has-checked:forced-color-adjust-none'
const legend = 'mb-1 font-semibold text-ink-2 text-xs'

/** The eight colours of the palette as they paint words: tint, underline, and their name. */
export function ColourPicker({ value, onChange }: Choice<RatingColour>) {
  const t = useTranslations('scales')
  const name = useId()
  return (
    <fieldset>
      <legend className={legend}>{t('rating.colour')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {RATING_COLOURS.map((colour) => (
          <label key={colour} className={option}>
            <input
              type="radio"
              name={name}
              checked={colour === value}
              onChange={() => onChange(colour)}
              className="absolute size-full cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className={cn('h-5 w-7 rounded-sm border-b-2', toneClasses[colour], UNDERLINES[colour])}
            />
            {t(`colours.${colour}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The icons a rating may carry, each with its name. */
export function IconPicker({ value, onChange }: Choice<Icon>) {
  const t = useTranslations('scales')
  const name = useId()
  return (
    <fieldset>
      <legend className={legend}>{t('rating.icon')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {RATING_ICONS.map((icon) => (
          <label key={icon} className={option} title={t(`icons.${icon}`)}>
            <input
              type="radio"
              name={name}
              aria-label={t(`icons.${icon}`)}
              checked={icon === value}
              onChange={() => onChange(icon)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <RatingIcon icon={icon} className="size-4" />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
