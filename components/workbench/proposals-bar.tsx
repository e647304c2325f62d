'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { acceptProposals, deleteAnnotation } from './annotation-commands'
import { useBench, useWorkbench, useWorkbenchLater } from './bench-context'
import { useUi } from './ui-handles'
import type { Verbs } from './verbs'

/** Lines that look as if they were not part of the article: exclude all, go one by one, or keep them in. */
export function ProposalsBar({ verbs }: { readonly verbs: Verbs }) {
  const t = useTranslations('workbench.proposals')
  const { store, run } = useBench()
  const ui = useUi()
  const proposals = useWorkbenchLater((state, derived) => derived.proposals(state))
  const [isOneByOne, setOneByOne] = useState(false)
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const first = proposals[0]
  if (!first || !canWrite) return null
  const settle = (act: 'exclude' | 'keep', ids: readonly string[]) => {
    const state = store.getSnapshot()
    if (act === 'exclude') void run(acceptProposals(state, ids))
    else for (const id of ids) void run(deleteAnnotation(state, id))
    const next = proposals.find(({ id }) => !ids.includes(id))
    if (isOneByOne && next) verbs.activate(next.id)
    else {
      store.activate(null)
      ui.list?.focus()
    }
  }
  const all = proposals.map(({ id }) => id)
  return (
    <Notice
      kind="hint"
      // Below the article, which must not move when the bar arrives.
      className="order-last mx-3 my-2 md:mx-6"
      actions={
        isOneByOne ? (
          <>
            <Button size="sm" onClick={() => settle('exclude', [first.id])}>
              {t('excludeOne')}
            </Button>
            <Button size="sm" onClick={() => settle('keep', [first.id])}>
              {t('keepOne')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setOneByOne(false)}>
              {t('back')}
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" onClick={() => settle('exclude', all)}>
              {t('excludeAll')}
            </Button>
            <Button
              size="sm"
              onClick={() => {
                setOneByOne(true)
                verbs.activate(first.id)
              }}
            >
              {t('oneByOne')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => settle('keep', all)}>
              {t('dismiss')}
            </Button>
          </>
        )
      }
    >
      {isOneByOne ? (
        <>
          {t('isThisOut')} <q className="font-serif">{first.quote}</q>
        </>
      ) : (
        t('found', { count: proposals.length })
      )}
    </Notice>
  )
}
