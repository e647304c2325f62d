import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { useTaughtKey } from './use-taught-key'

type Props = {
  readonly section: 'claims' | 'sources'
  /** What makes the first of them, in an article. */
  readonly command: 'claim' | 'source'
  readonly icon: ReactNode
}

/** A list of the house in which nothing is yet: where the first comes from, and by which key. */
export function NothingListed({ section, command, icon }: Props) {
  const t = useTranslations('lists')
  const name = useTaughtKey(command)
  return (
    <EmptyState
      icon={icon}
      title={t(`${section}.empty.title`)}
      action={
        <ButtonLink href="/articles" variant="primary">
          {t(`${section}.empty.action`)}
        </ButtonLink>
      }
      className="rounded-lg border border-line bg-paper"
    >
      {t.rich(`${section}.empty.text`, { name, key: (text) => <Kbd>{text}</Kbd> })}
    </EmptyState>
  )
}
