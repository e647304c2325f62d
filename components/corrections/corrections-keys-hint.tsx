'use client'

import { useTranslations } from 'next-intl'
import { useKeyNames } from '../workbench/command-key'
import { useSingleKeys } from '../workbench/single-keys'

/** The keys of the list as they are now; nothing for those who turned single keys off. */
export function KeysHint() {
  const t = useTranslations('corrections.list')
  const namesOf = useKeyNames()
  const areOn = useSingleKeys()
  if (!areOn) return null
  const name = (command: Parameters<typeof namesOf>[0]) => namesOf(command)?.join('+') ?? '–'
  return (
    <p className="text-ink-2 text-xs max-sm:hidden">
      {t('keys', {
        next: name('nextClaim'),
        previous: name('previousClaim'),
        accept: name('acceptCorrection'),
        stand: name('letStand'),
        enter: name('enterCorrection'),
        back: name('proposeAgain'),
        help: name('help'),
      })}
    </p>
  )
}
