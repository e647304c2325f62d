'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { coverageBySection } from '@/domain/coverage/ledger'
import { sectionsOf } from '@/domain/document/sections'
import { ProgressBar } from '../ui/progress-bar'
import { useWorkbench } from '../workbench/bench-context'
import { useUi } from '../workbench/ui-handles'
import { countsByFilter, LEDGER_FILTERS } from './ledger-items'
import type { Ledger } from './use-ledger'

type Props = { readonly ledger: Ledger }

/** How far the article is, which statements are shown, and the sections to go to. */
export function LedgerSide({ ledger }: Props) {
  const t = useTranslations('ledger')
  const { covered, filter, show } = ledger
  const text = t('words', { done: covered.wordsAccounted, total: covered.words })
  const counts = useMemo(() => countsByFilter(covered), [covered])
  return (
    <div className="flex min-h-0 shrink-0 flex-col gap-3 border-line bg-paper p-3 max-lg:border-b lg:w-72 lg:overflow-y-auto lg:border-e lg:p-4">
      <section aria-label={t('progress')} className="flex flex-col gap-1.5">
        <p className="font-semibold text-ui tabular-nums">{text}</p>
        <ProgressBar
          label={t('accounted')}
          text={text}
          total={covered.words}
          segments={[{ key: 'accounted', value: covered.wordsAccounted, tone: 'accent' }]}
        />
        {covered.wordsExcluded > 0 && (
          <p className="text-ink-2 text-xs">{t('wordsExcluded', { count: covered.wordsExcluded })}</p>
        )}
      </section>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons that choose a view, no fields of a form. */}
      <div
        role="group"
        aria-label={t('show')}
        className="-m-1 flex gap-1 p-1 max-sm:overflow-x-auto sm:flex-wrap lg:flex-col lg:flex-nowrap"
      >
        {LEDGER_FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter === one}
            onClick={() => show(one)}
            className="flex min-h-7 items-center justify-between gap-2 whitespace-nowrap rounded-lg border border-line px-2 sm:max-lg:gap-1 sm:max-lg:px-1.5 text-start text-ui hover:bg-desk aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent lg:border-transparent"
          >
            {t(`filter.${one}`)}
            <span className="tabular-nums">{t('count', { count: counts[one] })}</span>
          </button>
        ))}
      </div>
      <Sections ledger={ledger} />
    </div>
  )
}

/** The sections with their counts; a press goes to the first statement shown of one. */
function Sections({ ledger }: Props) {
  const t = useTranslations('ledger')
  const ui = useUi()
  const { covered, shown, goTo } = ledger
  const revision = useWorkbench((state) => state.revision)
  const sections = useMemo(
    () => coverageBySection(sectionsOf(revision.document), covered.perSentence),
    [revision, covered],
  )
  if (sections.length < 2) return null
  const firstOf = ({ start, end }: { start: number; end: number }) =>
    shown.find((index) => {
      const at = covered.perSentence[index]?.start ?? -1
      return at >= start && at < end
    })
  return (
    <nav aria-label={t('sections')} className="max-lg:hidden">
      <h2 className="pb-1 font-semibold text-ink-2 text-xs">{t('sections')}</h2>
      <ol className="flex flex-col">
        {sections.map((section) => {
          const first = firstOf(section)
          const text = t('ofWords', { done: section.wordsAccounted, total: section.words })
          return (
            <li key={section.start}>
              <button
                type="button"
                disabled={first === undefined}
                onClick={() => {
                  if (first !== undefined) goTo(first)
                  ui.list?.focus()
                }}
                className="flex w-full flex-col gap-1 rounded-lg px-2 py-1.5 text-start text-ui hover:not-disabled:bg-desk disabled:opacity-70"
              >
                <span className="flex w-full items-start justify-between gap-2">
                  <bdi className="clamp-words min-w-0">{section.title || t('beginning')}</bdi>
                  <span className="shrink-0 text-ink-2 text-xs tabular-nums">{text}</span>
                </span>
                <ProgressBar
                  label={t('accounted')}
                  text={text}
                  total={section.words}
                  segments={[{ key: 'accounted', value: section.wordsAccounted, tone: 'accent' }]}
                  className="h-1"
                />
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
