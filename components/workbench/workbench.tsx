'use client'

import { CircleHelp, List } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { announce } from '../ui/announcer'
import { Button, ButtonLink } from '../ui/button'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { showToast } from '../ui/toast-queue'
import { createActs } from './acts'
import { ArticlePane } from './article-pane'
import { ArticleStrip } from './article-strip'
import type { Bench } from './bench'
import { BenchContext, useBench, useWorkbench } from './bench-context'
import { ClaimsPane } from './claims-pane'
import { ConflictDialog } from './conflict-dialog'
import { ProposalsBar } from './proposals-bar'
import { SaveIndicator, useSaveSpeech } from './save-indicator'
import { ShortcutDialog } from './shortcut-dialog'
import { SidePanel } from './side-panel'
import { createUiHandles, UiContext, useUi } from './ui-handles'
import { useShortcuts } from './use-shortcuts'
import { useSpeech } from './use-speech'
import { useWorkbenchPalette } from './use-workbench-palette'
import { createVerbs } from './verbs'

/** The workbench of one article, once its annotations have arrived. */
export function Workbench({ bench }: { readonly bench: Bench }) {
  const [ui] = useState(createUiHandles)
  useEffect(() => bench.open(), [bench])
  return (
    <BenchContext value={bench}>
      <UiContext value={ui}>
        <Screen />
      </UiContext>
    </BenchContext>
  )
}

function Screen() {
  const t = useTranslations('workbench')
  const bench = useBench()
  const ui = useUi()
  const speech = useSpeech()
  const verbs = useMemo(() => createVerbs(bench, ui, speech), [bench, ui, speech])
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const desk = useRef<HTMLDivElement>(null)
  const [isListOpen, setListOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isNoCheckOpen, setNoCheckOpen] = useState(false)
  const act = createActs(bench, ui, verbs, {
    onNoCheck: setNoCheckOpen,
    onHelp: () => setHelpOpen(true),
    onNothing: (why) => {
      announce(t(`speech.${why}`))
      showToast({ text: t(`speech.${why}`) })
    },
    onSaveAsked: () => {
      const active = document.activeElement
      // What is being typed is committed by leaving its field, and the caret comes back.
      if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
        active.blur()
        active.focus()
      }
      announce(t('save.asked'))
    },
  })
  useShortcuts({ verbs, act, isNoCheckOpen, onNoCheck: setNoCheckOpen })
  useWorkbenchPalette(verbs, act)
  useAddressOfClaim(verbs.activateClaim, verbs.goToSentence)
  useSaveSpeech()
  const isSheetOpen = useWorkbench(({ objects, activeId }) => objects.annotation.has(activeId ?? ''))
  useAboveSheet()
  if (!article) return null
  return (
    <Frame
      bar={
        <TopBar
          crumbs={[
            { label: t('articles'), href: '/articles' },
            { label: article.title, language: article.language, direction: article.direction },
          ]}
          status={<SaveIndicator />}
          actions={
            <>
              <Button
                className="min-[75rem]:hidden"
                aria-expanded={isListOpen}
                onClick={() => setListOpen(!isListOpen)}
              >
                <List aria-hidden />
                <span className="max-sm:sr-only">{t('claims.toggle')}</span>
              </Button>
              <ButtonLink href={`/articles/${article.id}/corrections`} className="max-lg:hidden">
                {t('corrections')}
              </ButtonLink>
              <IconButton label={t('keys.open')} className="max-md:hidden" onClick={() => setHelpOpen(true)}>
                <CircleHelp aria-hidden />
              </IconButton>
              <ButtonLink className="max-md:hidden" href={`/articles/${article.id}/ledger`}>
                {t('ledger')}
              </ButtonLink>
              <ButtonLink
                ref={(link) => {
                  ui.handOver = link
                }}
                variant="primary"
                href={`/articles/${article.id}/report`}
              >
                {t('report')}
              </ButtonLink>
            </>
          }
        />
      }
    >
      <ClaimsPane verbs={verbs} isOpen={isListOpen} onClose={() => setListOpen(false)} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className={cn('flex min-h-0 min-w-0 flex-1 flex-col', isSheetOpen && 'max-md:pb-[62dvh]')}
      >
        <h1 className="sr-only">{t('heading', { title: article.title })}</h1>
        <ConflictDialog />
        <ProposalsBar verbs={verbs} />
        <div ref={desk} className="flex min-h-0 flex-1">
          <ArticlePane verbs={verbs} isNoCheckOpen={isNoCheckOpen} onNoCheck={setNoCheckOpen} />
          <ArticleStrip pane={desk} />
        </div>
      </main>
      <SidePanel verbs={verbs} />
      <ShortcutDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Frame>
  )
}

/** The frame of bar and panes; the same before and after the annotations have arrived. */
export function Frame({ bar, children }: { readonly bar: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col">
      {bar}
      <div className="flex min-h-0 flex-1">{children}</div>
    </div>
  )
}

/** On a narrow screen the sheet takes the lower part: the active words are brought above it. */
function useAboveSheet(): void {
  const ui = useUi()
  const active = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? ''))
  const { start = null, end = null } = active ?? {}
  useEffect(() => {
    if (start === null || end === null || !matchMedia('(max-width: 767px)').matches) return
    const frame = requestAnimationFrame(() => ui.surface?.scrollTo({ start, end }))
    return () => cancelAnimationFrame(frame)
  }, [start, end, ui])
}

/**
 * `?claim=<id>` opens a claim, `?sentence=12` goes to the twelfth statement; the address follows the active
 * claim, without a step in the history.
 */
function useAddressOfClaim(activateClaim: (claimId: string) => void, goToSentence: (index: number) => void): void {
  const claimId = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? '')?.claimId ?? null)
  const [isRead, setRead] = useState(false)
  const open = useEffectEvent(activateClaim)
  const openSentence = useEffectEvent(goToSentence)
  useEffect(() => {
    const asked = new URLSearchParams(location.search)
    const wanted = asked.get('claim')
    const sentence = Number(asked.get('sentence'))
    // The article draws itself first; then there is a place to scroll to.
    const timer = setTimeout(() => {
      if (wanted) open(wanted)
      else if (Number.isInteger(sentence) && sentence > 0) openSentence(sentence - 1)
      setRead(true)
    }, 100)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!isRead) return
    const timer = setTimeout(() => {
      const address = new URL(location.href)
      if (claimId) {
        address.searchParams.set('claim', claimId)
        address.searchParams.delete('sentence')
      } else address.searchParams.delete('claim')
      history.replaceState(history.state, '', address)
    }, 300)
    return () => clearTimeout(timer)
  }, [claimId, isRead])
}
