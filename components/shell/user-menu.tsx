'use client'

import { LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { Menu } from '../ui/menu'
import type { Who } from './who'

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

/** Who one is, how it looks, and the way out. */
export function UserMenu({ name, role, signOut }: Who) {
  const t = useTranslations('common.shell')
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      label={t('account', { name, initials: initials(name) })}
      variant="quiet"
      className="size-8 rounded-full px-0 hover:not-disabled:bg-transparent aria-expanded:bg-transparent"
      trigger={
        <span
          aria-hidden
          className="flex size-7 items-center justify-center rounded-full bg-accent font-bold text-on-accent text-xs"
        >
          {initials(name)}
        </span>
      }
      items={[
        {
          kind: 'heading',
          key: 'who',
          label: (
            <>
              <span className="block font-semibold text-ink text-ui">{name}</span>
              {t(`role.${role}`)}
            </>
          ),
        },
        { kind: 'separator', key: 'after-who' },
        {
          kind: 'choice',
          key: 'theme',
          label: t('theme'),
          value: theme ?? 'system',
          onChoose: setTheme,
          options: [
            { value: 'light', label: t('light'), icon: <Sun aria-hidden /> },
            { value: 'dark', label: t('dark'), icon: <Moon aria-hidden /> },
            { value: 'system', label: t('system'), icon: <Monitor aria-hidden /> },
          ],
        },
        { kind: 'separator', key: 'after-theme' },
        { kind: 'link', key: 'settings', label: t('settings'), icon: <Settings aria-hidden />, href: '/settings' },
        {
          kind: 'act',
          key: 'sign-out',
          label: t('signOut'),
          icon: <LogOut aria-hidden />,
          onAct: () => void signOut(),
        },
      ]}
    />
  )
}
