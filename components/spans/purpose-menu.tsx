'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EDITOR_NO_CHECK_REASONS, NO_CHECK_REASONS, PURPOSES, type Purpose } from '@/domain/annotation/annotation'
import { cn } from '../ui/cn'
import { Menu } from '../ui/menu'
import type { MenuItem } from '../ui/menu-items'
import { useWorkbench } from '../workbench/bench-context'
import type { Repurposing } from '../workbench/span-commands'

type Props = {
  readonly label: string
  /** The purpose it has already, where it is one annotation. */
  readonly except?: Purpose
  /** With the words by which the purpose was chosen. */
  readonly onChoose: (to: Repurposing, words: string) => void
  readonly className?: string
}

/** What annotations can become: each purpose, and no-check with each reason this person may give. */
export function PurposeMenu({ label, except, onChoose, className }: Props) {
  const t = useTranslations('spans')
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const act = (key: string, words: string, to: Repurposing): MenuItem => ({
    kind: 'act',
    key,
    label: words,
    onAct: () => onChoose(to, words),
  })
  const others = PURPOSES.filter((purpose) => purpose !== except && purpose !== 'no-check')
  const reasons = NO_CHECK_REASONS.filter((reason) => isEditor || !EDITOR_NO_CHECK_REASONS.includes(reason))
  const items = [
    ...others.map((purpose) => act(purpose, t(`purpose.${purpose}`), { purpose })),
    ...(except === 'no-check' ? [] : reasons).map((reason) =>
      act(reason, t(`reason.${reason}`), { purpose: 'no-check', reason }),
    ),
  ]
  return (
    <Menu
      size="sm"
      align="start"
      className={cn('gap-0.5', className)}
      label={label}
      trigger={
        <>
          {t('tools.purpose')}
          <ChevronDown aria-hidden className="size-3! text-ink-2" />
        </>
      }
      items={items}
    />
  )
}
