import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SETTLE_RULES, type SettleRule } from '@/domain/workbench/objects'
import { TextField } from '../ui/text-field'

type Props = {
  readonly rule: SettleRule
  readonly quorum: number
  readonly error: string | undefined
  readonly onRule: (rule: SettleRule) => void
  readonly onQuorum: (quorum: number) => void
}

/** Who settles a verdict: one of three rules, and how many must agree where agreement does. */
export function SettleChoice({ rule, quorum, error, onRule, onQuorum }: Props) {
  const t = useTranslations('house.settle')
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{t('title')}</legend>
      {SETTLE_RULES.map((one) => (
        <div key={one} className="flex items-start gap-2">
          <input
            type="radio"
            id={`${id}-${one}`}
            name={`${id}-rule`}
            checked={one === rule}
            onChange={() => onRule(one)}
            aria-describedby={`${id}-${one}-means`}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <div className="min-w-0 text-ui">
            <label htmlFor={`${id}-${one}`} className="block min-h-6 w-fit cursor-pointer font-semibold">
              {t(`rules.${one}.name`)}
            </label>
            <p id={`${id}-${one}-means`} className="text-ink-2 text-xs">
              {t(`rules.${one}.meaning`)}
            </p>
          </div>
        </div>
      ))}
      {rule === 'agreement' && (
        <TextField
          label={t('quorum')}
          hint={t('quorumHint')}
          type="number"
          inputMode="numeric"
          min={2}
          max={9}
          required
          value={Number.isNaN(quorum) ? '' : quorum}
          onChange={({ target }) => onQuorum(target.valueAsNumber)}
          error={error}
          className="ms-6 w-40"
        />
      )}
    </fieldset>
  )
}
