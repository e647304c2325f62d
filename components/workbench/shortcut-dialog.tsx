'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { SHORTCUT_GROUPS, SHORTCUTS } from './shortcuts'
import { setSingleKeys, useSingleKeys } from './single-keys'

type Props = { readonly isOpen: boolean; readonly onClose: () => void }

/** All keys, from the table that answers to them. */
export function ShortcutDialog({ isOpen, onClose }: Props) {
  const t = useTranslations('workbench.keys')
  const areOn = useSingleKeys()
  const name = (key: string) => (key.length > 1 && t.has(`names.${key}`) ? t(`names.${key}`) : key.toUpperCase())
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')}>
      <p className="mb-3 text-ink-2 text-ui">{t('arrows')}</p>
      <Checkbox
        className="mb-4"
        label={t('single')}
        hint={t('singleHint')}
        checked={areOn}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
      {SHORTCUT_GROUPS.map((group) => (
        <section key={group} className="mb-4">
          <h3 className="mb-1 font-semibold text-ink-2 text-xs">{t(`group.${group}`)}</h3>
          <dl className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 text-ui">
            {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ command, keys }) => (
              <div key={command} className="contents">
                <dt>{t(`command.${command}`)}</dt>
                <dd className="flex justify-end gap-1">
                  {keys.split('+').map((key) => (
                    <Kbd key={key}>{name(key)}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
