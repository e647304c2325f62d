'use client'

import { ChevronDown, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import type { MenuItem } from '../ui/menu-items'
import { useBench, useWorkbench } from '../workbench/bench-context'
import {
  chosenSpans,
  claimToSplit,
  deleteAll,
  joinAll,
  type OnMany,
  repurposeAll,
  splitAll,
} from '../workbench/many-spans'
import type { Repurposing } from '../workbench/span-commands'
import { useUi } from '../workbench/ui-handles'
import { useChosen } from '../workbench/use-chosen'
import { useOneAct } from '../workbench/use-one-act'
import { PurposeMenu } from './purpose-menu'

/** What can be done to several annotations at once; there while some are selected. */
export function ChosenBar() {
  const ids = useChosen()
  return ids.size === 0 ? null : <Bar ids={ids} />
}

function Bar({ ids }: { readonly ids: ReadonlySet<string> }) {
  const t = useTranslations('spans.chosen')
  const s = useTranslations('spans')
  const bench = useBench()
  const { store, derived, making, chosen } = bench
  const ui = useUi()
  const act = useOneAct()
  const annotations = useWorkbench((state) => derived.annotations(state))
  const here = { state: store.getSnapshot(), derived, making }
  const spans = annotations.filter(({ id, isProposal }) => ids.has(id) && !isProposal)
  if (spans.length === 0) return null
  const clear = () => {
    chosen.clear()
    ui.list?.focus()
  }
  const carryOut = (work: (now: typeof here) => OnMany, said: (count: number) => string) => {
    const now = { ...here, state: store.getSnapshot() }
    const { drafts, kept } = work(now)
    const done = chosenSpans(now, ids).length - kept
    act(drafts, kept > 0 ? `${said(done)} ${t('kept', { count: kept })}` : said(done))
    clear()
  }
  const become = (to: Repurposing, what: string) =>
    carryOut(
      (now) => repurposeAll(now, chosenSpans(now, ids), to),
      () => s('tools.changed', { what }),
    )
  const claims = [...new Set(spans.flatMap(({ purpose: is, claimId }) => (is === 'claim' && claimId ? claimId : [])))]
  const targets = claims.flatMap((claimId): MenuItem[] => {
    const row = derived.claimRow(here.state, claimId)
    if (!row) return []
    const join = () =>
      carryOut(
        (now) => joinAll(now, chosenSpans(now, ids), claimId),
        (count) => t('joined', { count, number: row.number }),
      )
    const label = t('claim', { number: row.number, statement: row.claim.statement.slice(0, 60) })
    return [{ kind: 'act', key: claimId, label, onAct: join }]
  })
  const canJoin = claims.length > 1 || (claims.length === 1 && spans.some(({ purpose: is }) => is !== 'claim'))
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      className="pointer-events-auto flex max-w-[calc(100vw-1rem)] flex-wrap items-center gap-1.5 rounded-xl border border-line bg-paper p-1.5 ps-3 shadow-floating max-sm:gap-1 max-sm:p-1 max-sm:ps-2"
    >
      <span className="pe-1 font-semibold text-ui max-sm:pe-0">{t('count', { count: spans.length })}</span>
      <PurposeMenu label={t('purpose')} onChoose={become} className="max-sm:px-1.5" />
      {canJoin && (
        <Menu
          size="sm"
          align="start"
          className="gap-0.5 max-sm:px-1.5"
          label={t('join')}
          trigger={
            <>
              {s('tools.sameClaim')}
              <ChevronDown aria-hidden className="size-3! text-ink-2" />
            </>
          }
          items={[{ kind: 'heading', key: 'heading', label: t('join') }, ...targets]}
        />
      )}
      {claimToSplit(here, spans) && (
        <Button
          size="sm"
          onClick={() =>
            carryOut(
              (now) => splitAll(now, chosenSpans(now, ids)),
              (count) => s('split.done', { count }),
            )
          }
        >
          {s('tools.split')}
        </Button>
      )}
      <Button
        size="sm"
        variant="danger"
        onClick={() =>
          carryOut(
            (now) => deleteAll(now, chosenSpans(now, ids)),
            (count) => t('deleted', { count }),
          )
        }
      >
        {/* On a telephone everything has one row. */}
        <Trash2 aria-hidden className="sm:hidden" />
        <span className="max-sm:sr-only">{t('delete')}</span>
      </Button>
      <IconButton
        size="sm"
        className="ms-auto"
        label={t('clear')}
        onClick={() => {
          clear()
          announce(t('cleared'))
        }}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
