'use client'

import { useTranslations } from 'next-intl'
import type { HouseScale } from '@/domain/scale/scale'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { RatingChips } from './rating-chips'

type Props = {
  readonly refused: { readonly code: string; readonly message: string; readonly current?: unknown }
  /** Gives up what was typed for the version somebody else saved. */
  readonly onTake: (theirs: HouseScale) => void
  /** Saves what was typed on top of it. */
  readonly onOverwrite: (rev: number) => void
}

/** Why the scale was not saved; after a change by somebody else, both versions and the choice. */
export function ScaleRefusal({ refused, onTake, onOverwrite }: Props) {
  const t = useTranslations('scales.conflict')
  const theirs = refused.code === 'conflict' ? (refused.current as HouseScale | undefined) : undefined
  return (
    <Notice
      kind="problem"
      className="max-h-[40dvh] w-full overflow-y-auto"
      actions={
        theirs && (
          <>
            <Button size="sm" onClick={() => onTake(theirs)}>
              {t('take')}
            </Button>
            <Button size="sm" onClick={() => onOverwrite(theirs.rev)}>
              {t('overwrite')}
            </Button>
          </>
        )
      }
    >
      <p>{refused.message}</p>
      {theirs && (
        <div className="mt-2 flex flex-col gap-1">
          <p className="font-semibold">{t('theirs', { name: theirs.name, version: theirs.latest.version })}</p>
          {/* On paper: on the red of the notice a red rating would have no tint. */}
          <div className="w-fit rounded-lg bg-paper p-1.5">
            <RatingChips ratings={theirs.latest.ratings} />
          </div>
        </div>
      )}
    </Notice>
  )
}
