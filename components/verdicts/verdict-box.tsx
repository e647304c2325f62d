'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { hasNoRatings, type Rating } from '@/domain/scale/scale'
import { afterPress } from '../ui/after-press'
import { useWorkbench } from '../workbench/bench-context'
import { CommandKey } from '../workbench/command-key'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { ConclusionField } from './conclusion-field'
import { RatingFinder } from './rating-finder'
import { RatingGroup } from './rating-group'

type Props = {
  readonly claimId: string
  readonly labelledBy: string
  readonly onJudge: (rating: Rating | null) => void
  readonly isReadOnly: boolean
}

/** One's own verdict: a rating of the article's scale, or a sentence where the scale has none. */
export function VerdictBox(props: Props) {
  const isSentence = useWorkbench(({ scale }) => hasNoRatings(scale))
  if (isSentence) return <ConclusionField key={props.claimId} claimId={props.claimId} isReadOnly={props.isReadOnly} />
  return <RatingPicker {...props} />
}

/** The ratings as buttons: arrows move, Enter or Space choose, digits choose from anywhere, `v` finds by name. */
function RatingPicker({ claimId, labelledBy, onJudge, isReadOnly }: Props) {
  const t = useTranslations('workbench.verdict')
  const ui = useUi()
  const all = useWorkbench(({ scale }) => scale.ratings)
  const chosen = useWorkbench((state, derived) => derived.assessmentOf(state, claimId)?.ratingId ?? null)
  const [isFinding, setFinding] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const ratings = all.filter(({ isRetired, id }) => !isRetired || id === chosen)
  useEffect(() => {
    if (isReadOnly) return
    const find = () => {
      // At once: the very next key already belongs to the box.
      flushSync(() => setFinding(true))
      box.current?.focus()
    }
    ui.findRating = find
    return () => {
      if (ui.findRating === find) ui.findRating = null
    }
  }, [ui, isReadOnly])
  const close = () => {
    flushSync(() => setFinding(false))
    comeBack(ui)
  }
  const quiet = 'min-h-6 rounded text-ink-2 text-xs underline-offset-2 hover:text-ink hover:underline'
  return (
    <>
      {isFinding && (
        <RatingFinder
          ref={box}
          ratings={all.filter(({ isRetired }) => !isRetired)}
          chosen={chosen}
          onChoose={(rating) => {
            close()
            onJudge(rating)
          }}
          onLeave={close}
          onBlur={() => afterPress(() => setFinding(false))}
        />
      )}
      {/* Stays where it is while one finds: the focus may have to come back to one of its buttons. */}
      <div className={isFinding ? 'hidden' : 'flex flex-col gap-1.5'}>
        <RatingGroup
          ratings={ratings}
          chosen={chosen}
          labelledBy={labelledBy}
          onChoose={onJudge}
          isReadOnly={isReadOnly}
          hasDigits
        />
        {!isReadOnly && (
          <div className="flex gap-4">
            <button
              type="button"
              className={quiet}
              onClick={() => {
                leaveFrom(ui)
                ui.findRating?.()
              }}
            >
              {t('find')} <CommandKey command="findRating" />
            </button>
            {chosen && (
              <button type="button" onClick={() => onJudge(null)} className={quiet}>
                {t('clear')} <CommandKey command="unrate" />
              </button>
            )}
          </div>
        )}
      </div>
    </>
  )
}
