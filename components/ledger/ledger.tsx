'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { ArticleObject } from '@/domain/workbench/objects'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { Button, ButtonLink } from '../ui/button'
import { usePrinting } from '../ui/use-printing'
import type { Bench } from '../workbench/bench'
import { BenchContext, useWorkbench } from '../workbench/bench-context'
import { ConflictDialog } from '../workbench/conflict-dialog'
import { KeysButton } from '../workbench/keys-button'
import { BarSaveIndicator, SaveTrouble, useSaveSpeech } from '../workbench/save-indicator'
import { createUiHandles, UiContext, useUi } from '../workbench/ui-handles'
import { useLinkCopy } from '../workbench/use-link-copy'
import { CheckingCopy } from './checking-copy'
import { LedgerActs } from './ledger-acts'
import { LedgerSide } from './ledger-side'
import { StatementGrid } from './statement-grid'
import { useLedger } from './use-ledger'
import { useLedgerAddress } from './use-ledger-address'
import { useLedgerKeys } from './use-ledger-keys'

/** The ledger of one article: every statement, and what accounts for its words. */
export function Ledger({ bench }: { readonly bench: Bench }) {
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
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const isPrinting = usePrinting()
  const ledger = useLedger()
  useLedgerAddress(ledger)
  const copied = useLinkCopy(useWorkbench((state) => state.articleId))
  const ui = useUi()
  ui.copyLink = copied.copy
  const { help, openHelp, copyLink } = useLedgerKeys(ledger)
  useSaveSpeech()
  if (!article) return null
  return (
    <>
      <LedgerFrame article={article} status={<BarSaveIndicator />} onHelp={openHelp} canPrint>
        <SaveTrouble />
        <ConflictDialog />
        <div className="flex min-h-0 flex-1 max-lg:flex-col">
          <LedgerSide ledger={ledger} />
          <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
            <StatementGrid ledger={ledger} article={article} />
            <LedgerActs ledger={ledger} articleId={article.id} onCopyLink={copyLink} />
          </div>
        </div>
      </LedgerFrame>
      {help}
      {copied.dialog}
      {isPrinting && <CheckingCopy article={article} />}
    </>
  )
}

type FrameProps = {
  readonly article: ArticleObject
  readonly status?: ReactNode
  readonly canPrint?: boolean
  readonly onHelp?: () => void
  readonly children: ReactNode
}

/** Bar and main part; the same before and after what is marked has arrived. */
export function LedgerFrame({ article, status, canPrint = false, onHelp, children }: FrameProps) {
  const t = useTranslations('ledger')
  const { id, title, language, direction } = article
  return (
    <div className="flex h-dvh flex-col print:hidden">
      <TopBar
        crumbs={[
          { label: t('articles'), href: '/articles' },
          { label: title, href: `/articles/${id}`, language, direction },
          { label: t('title') },
        ]}
        status={status}
        actions={
          <>
            {onHelp && <KeysButton onOpen={onHelp} />}
            <Button disabled={!canPrint} onClick={() => window.print()}>
              <Printer aria-hidden />
              <span className="max-lg:sr-only">{t('print')}</span>
            </Button>
            <ButtonLink className="max-sm:hidden" href={`/articles/${id}`}>
              {t('workbench')}
            </ButtonLink>
          </>
        }
      />
      <main id={MAIN_ID} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h1 className="sr-only">{t('heading', { title })}</h1>
        {children}
      </main>
    </div>
  )
}
