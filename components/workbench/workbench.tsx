'use client'

import { List } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Guide } from '@/domain/guide/guide'
import { useWaitingFiles } from '../evidence/use-waiting-files'
import { FilePane, type ShownFile } from '../files/file-pane'
import { FirstMinutes } from '../guide/first-minutes'
import { useGuide } from '../guide/use-guide'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { ChosenBar } from '../spans/chosen-bar'
import { announce } from '../ui/announcer'
import { Button, ButtonLink } from '../ui/button'
import { cn } from '../ui/cn'
import { showToast } from '../ui/toast-queue'
import { createActs } from './acts'
import { ArticlePane } from './article-pane'
import { ArticleStrip } from './article-strip'
import type { Bench } from './bench'
import { BenchContext, useBench, useWorkbench } from './bench-context'
import { ClaimsPane } from './claims-pane'
import { ConflictDialog } from './conflict-dialog'
import { KeysButton } from './keys-button'
import { LinkNotice } from './link-notice'
import { ProposalsBar } from './proposals-bar'
import { BarSaveIndicator, SaveTrouble, useSaveSpeech } from './save-indicator'
import { ShortcutDialog } from './shortcut-dialog'
import { SidePanel } from './side-panel'
import { comeBack, createUiHandles, UiContext, useUi } from './ui-handles'
import { AddressKeeper, type AskedLink, useAskedLink } from './use-address'
import { useLinkCopy } from './use-link-copy'
import { useShortcuts } from './use-shortcuts'
import { useSpeech } from './use-speech'
import { useWorkbenchPalette } from './use-workbench-palette'
import { createVerbs } from './verbs'

/** What the page says besides the article itself. */
type Given = {
  /** What the address asks for. */
  readonly asked: AskedLink | null
  /** Of the guide through the first minutes, on the sample. */
  readonly guide: Guide | null
}

/** The workbench of one article, once its annotations have arrived. */
export function Workbench({ bench, ...given }: { readonly bench: Bench } & Given) {
  const [ui] = useState(createUiHandles)
  useEffect(() => bench.open(), [bench])
  return (
    <BenchContext value={bench}>
      <UiContext value={ui}>
        <Screen {...given} />
      </UiContext>
    </BenchContext>
  )
}

function Screen({ asked, guide: firstMinutes }: Given) {
  const t = useTranslations('workbench')
  const bench = useBench()
  const ui = useUi()
  const speech = useSpeech()
  const verbs = useMemo(() => createVerbs(bench, ui, speech), [bench, ui, speech])
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const desk = useRef<HTMLDivElement>(null)
  const [isListOpen, setListOpen] = useState(false)
  const closeList = useCallback(() => setListOpen(false), [])
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isNoCheckOpen, setNoCheckOpen] = useState(false)
  const { shown, closeFile } = useShownFile()
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
  const guide = useGuide(firstMinutes)
  useWorkbenchPalette(verbs, act, guide && (guide.isShown ? guide.hide : guide.show), guide?.isShown ?? false)
  const link = useAskedLink(asked, verbs)
  const copied = useLinkCopy(bench.store.getSnapshot().articleId)
  ui.copyLink = copied.copy
  useSaveSpeech()
  useWaitingFiles()
  const isSheetOpen = useWorkbench(({ objects, activeId }) => objects.annotation.has(activeId ?? ''))
  if (!article) return null
  return (
    <Frame
      bar={
        <TopBar
          crumbs={[
            { label: t('articles'), href: '/articles' },
            { label: article.title, language: article.language, direction: article.direction },
          ]}
          status={<BarSaveIndicator />}
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
              <KeysButton onOpen={() => setHelpOpen(true)} />
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
      {shown && <FilePane {...shown} onClose={closeFile} />}
      <ClaimsPane verbs={verbs} isOpen={isListOpen} isBeside={shown !== null} onClose={closeList} />
      <main id={MAIN_ID} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h1 className="sr-only">{t('heading', { title: article.title })}</h1>
        <SaveTrouble />
        <ConflictDialog />
        {link.trouble && <LinkNotice trouble={link.trouble} onOpen={link.open} onDismiss={link.dismiss} />}
        {link.isRead && <AddressKeeper />}
        {guide?.isShown && <FirstMinutes guide={guide} className={cn(isSheetOpen && 'max-md:hidden')} />}
        <ProposalsBar verbs={verbs} />
        <div ref={desk} className="relative flex min-h-0 flex-1">
          <ArticlePane verbs={verbs} isNoCheckOpen={isNoCheckOpen} onNoCheck={setNoCheckOpen} />
          <ArticleStrip pane={desk} />
          <div className="pointer-events-none absolute inset-x-2 z-20 flex justify-center max-[75rem]:bottom-2 min-[75rem]:top-2">
            <ChosenBar />
          </div>
        </div>
      </main>
      <SidePanel verbs={verbs} />
      <ShortcutDialog
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        onGuide={
          guide && !guide.isShown
            ? () => {
                setHelpOpen(false)
                guide.show()
              }
            : undefined
        }
      />
      {copied.dialog}
    </Frame>
  )
}

/** The file that is shown beside the article, while its source still has it. */
function useShownFile() {
  const ui = useUi()
  const [asked, setAsked] = useState<ShownFile | null>(null)
  const sources = useWorkbench(({ objects }) => objects.source)
  useEffect(() => {
    // At once: the very next key already belongs to the pane.
    ui.showFile = (shown) => flushSync(() => setAsked(shown))
    return () => {
      ui.showFile = null
    }
  }, [ui])
  const isThere = [...sources.values()].some(({ files }) => files.some(({ id }) => id === asked?.file.id))
  const closeFile = () => {
    flushSync(() => setAsked(null))
    comeBack(ui)
  }
  return { shown: isThere ? asked : null, closeFile }
}

/**
 * The frame of bar and panes, side by side, or on a narrow screen one above the other; the same before and after the
 * annotations have arrived.
 */
export function Frame({ bar, children }: { readonly bar: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col">
      {bar}
      <div className="relative flex min-h-0 flex-1 max-md:flex-col">{children}</div>
    </div>
  )
}
