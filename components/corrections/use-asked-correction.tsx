'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { pathOfLink } from '@/domain/workbench/link'
import { announce } from '../ui/announcer'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { useWorkbench } from '../workbench/bench-context'
import type { ListedCorrection } from './listed-corrections'

type Options = {
  readonly all: readonly ListedCorrection[]
  readonly shown: readonly ListedCorrection[]
  readonly goTo: (index: number) => void
  readonly showAll: () => void
}

/** `?annotation=<id>` goes to that correction, whatever is filtered; one that is not there is told. */
export function useAskedCorrection({ all, shown, goTo, showAll }: Options): ReactNode {
  const t = useTranslations('corrections.list')
  const articleId = useWorkbench((state) => state.articleId)
  const asked = useSearchParams().get('annotation')
  const [gone, setGone] = useState<string | null>(null)
  /** What is still to be gone to: showing everything takes it out of the address. */
  const wanted = useRef<string | null>(null)
  const follow = useEffectEvent(() => {
    const id = wanted.current
    if (id === null) return
    const index = shown.findIndex(({ correction }) => correction.id === id)
    if (index < 0 && all.some(({ correction }) => correction.id === id)) return showAll()
    wanted.current = null
    if (index >= 0) return goTo(index)
    setGone(id)
    announce(t('linkGone'))
  })
  useEffect(() => {
    if (asked === null) return
    wanted.current = asked
    setGone(null)
  }, [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: again once the filter lets it through
  useEffect(() => follow(), [asked, shown])
  if (gone === null) return null
  return (
    <Notice
      kind="warning"
      actions={
        <ButtonLink size="sm" href={pathOfLink(articleId, { kind: 'annotation', id: gone })}>
          {t('openLink')}
        </ButtonLink>
      }
    >
      {t('linkGone')}
    </Notice>
  )
}
