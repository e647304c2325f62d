'use client'

import { useTranslations } from 'next-intl'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { resetKeys, useKeyChoices } from './key-choices'
import { KeyRow } from './key-row'
import { SHORTCUT_GROUPS, SHORTCUTS } from './shortcuts'
import { setSingleKeys, useSingleKeys } from './single-keys'

type Props = { readonly isOpen: boolean; readonly onClose: () => void; readonly onGuide?: (() => void) | undefined }

/** All keys, from the table that answers to them; each single one can be another, or none. */
export function ShortcutDialog({ isOpen, onClose, onGuide }: Props) {
  const t = useTranslations('workbench.keys')
  const areOn = useSingleKeys()
  const hasChoices = Object.keys(useKeyChoices()).length > 0
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      footer={
        (hasChoices || onGuide) && (
          <>
            {onGuide && <Button onClick={onGuide}>{t('guide')}</Button>}
            {hasChoices && (
              <Button
                onClick={() => {
                  resetKeys()
                  announce(t('areReset'))
                }}
              >
                {t('reset')}
              </Button>
            )}
          </>
        )
      }
    >
      <p className="mb-3 text-ink-2 text-ui">{t('arrows')}</p>
      <Checkbox
        className="mb-4"
        label={t('single')}
        hint={t('singleHint')}
        checked={areOn}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
      <p className="mb-3 text-ink-2 text-ui">{t('changeHint')}</p>
      {SHORTCUT_GROUPS.map((group) => (
        <section key={group} className="mb-4">
          <h3 className="mb-1 font-semibold text-ink-2 text-xs">{t(`group.${group}`)}</h3>
          <dl className="grid grid-cols-[1fr_auto] items-center gap-x-4 text-ui">
            {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ command }) => (
              <div key={command} className="contents">
                <KeyRow command={command} />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
