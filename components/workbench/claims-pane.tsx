'use client'

import { ListTodo, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useCallback } from 'react'
import { ClaimsList } from '../claims/claims-list'
import { ProgressSummary } from '../claims/progress-summary'
import type { PressKind } from '../editor/article-surface'
import { Button, ButtonLink } from '../ui/button'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { useBench, useWorkbench, useWorkbenchLater } from './bench-context'
import { CommandKey } from './command-key'
import { useChosen } from './use-chosen'
import type { Verbs } from './verbs'

type Props = {
  readonly verbs: Verbs
  readonly isOpen: boolean
  readonly isBeside: boolean
  readonly onClose: () => void
}

/** Progress, claims in reading order, and what has lost its place; a sheet where there is little room. */
export const ClaimsPane = memo(function ClaimsPane({ verbs, isOpen, isBeside, onClose }: Props) {
  const t = useTranslations('workbench.claims')
  const articleId = useWorkbench((state) => state.articleId)
  const { store, derived } = useBench()
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const areSeveralChosen = useChosen().size > 0
  /** Where the pane covers the article, it makes way for what was gone to. */
  const makeWay = useCallback(() => {
    if (matchMedia('(max-width: 1199px)').matches) onClose()
  }, [onClose])
  // The same for as long as it means the same: rows are drawn again only when they say something else.
  const open = useCallback(
    (claimId: string, kind: PressKind) => {
      if (kind === 'alone') {
        verbs.activateClaim(claimId)
        return makeWay()
      }
      const ids = derived.spansOf(store.getSnapshot(), claimId).map(({ id }) => id)
      if (!canWrite) return
      if (kind === 'more') verbs.select(ids)
      else verbs.selectTo(ids)
    },
    [verbs, store, derived, canWrite, makeWay],
  )
  return (
    <nav
      aria-label={t('label')}
      className={cn(
        // Nothing in it moves anything outside: what changes here lays out nothing but this pane.
        'z-20 min-h-0 w-66 shrink-0 min-[110rem]:w-84 overflow-y-auto [contain:strict] overscroll-contain border-line border-e bg-paper',
        // Where there is no room for three columns it lies over the article.
        'max-[75rem]:absolute max-[75rem]:inset-y-0 max-[75rem]:start-0 max-[75rem]:w-80 max-[75rem]:shadow-floating max-md:w-full',
        !isOpen && 'max-[75rem]:hidden',
        // Below the last claim there is room for the bar that acts on several.
        areSeveralChosen && 'max-[75rem]:pb-24',
        // A file of a source has its place meanwhile.
        isBeside && 'max-[120rem]:hidden',
      )}
    >
      <div className="flex items-start">
        <div className="min-w-0 flex-1">
          <ProgressSummary />
          <Button
            size="sm"
            variant="quiet"
            className="mx-2 mb-1"
            onClick={() => {
              makeWay()
              verbs.goNext()
            }}
          >
            <ListTodo aria-hidden />
            {t('next')} <CommandKey command="next" />
          </Button>
          <ButtonLink size="sm" variant="quiet" className="mb-1 lg:hidden" href={`/articles/${articleId}/corrections`}>
            {t('corrections')}
          </ButtonLink>
        </div>
        <IconButton label={t('close')} className="m-2 ms-0 min-[75rem]:hidden" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <ClaimsList onOpen={open} />
      <LostSpans verbs={verbs} />
    </nav>
  )
})

/** Annotations whose words are no longer in the text: listed, never hidden. */
function LostSpans({ verbs }: { readonly verbs: Verbs }) {
  const t = useTranslations('workbench.claims')
  const annotations = useWorkbenchLater((state, derived) => derived.annotations(state))
  const lost = annotations.filter(
    ({ start, purpose, isProposal }) => start === null && purpose !== 'claim' && !isProposal,
  )
  if (lost.length === 0) return null
  return (
    <section className="px-4 pb-4">
      <h2 className="pb-1 font-semibold text-ink-2 text-ui">{t('lost')}</h2>
      <ul>
        {lost.map(({ id, quote }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => verbs.activate(id)}
              className="w-full rounded-lg py-1.5 text-start text-ui hover:bg-desk"
            >
              <bdi className="clamp-words">{quote}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
