import { useTranslations } from 'next-intl'
import { useWorkbench } from '../workbench/bench-context'
import { CorrectionChange } from './correction-change'
import type { ListedCorrection } from './listed-corrections'

/**
 * The corrections that are shown, on paper: every one, where the screen draws those in view. Confidential
 * sources stay in the house, as they do in what is copied.
 */
export function PrintedCorrections({ shown }: { readonly shown: readonly ListedCorrection[] }) {
  const t = useTranslations('corrections')
  return (
    <ol aria-label={t('list.crumb')} className="hidden text-[10pt] text-ink leading-snug print:block">
      {shown.map((listed) => (
        <Printed key={listed.correction.id} listed={listed} />
      ))}
    </ol>
  )
}

function Printed({ listed: { correction, number, sources, by } }: { readonly listed: ListedCorrection }) {
  const t = useTranslations('corrections')
  const { language, direction } = useWorkbench((state) => state.objects.article.get(state.articleId)) ?? {}
  const { quote, replacement, severity, isLegal, body, start, correctionState, correctionStateReason } = correction
  const facts = [
    t(`states.${correctionState ?? 'proposed'}`),
    severity ? t(`severities.${severity}`) : '',
    isLegal ? t('legal') : '',
    by,
    start === null ? t('list.gone') : '',
  ]
  const open = sources.filter(({ source }) => !source.isConfidential)
  return (
    <li className="break-inside-avoid border-line border-b py-2">
      <p>
        <span className="me-3 font-semibold">{t('list.number', { number })}</span>
        {facts.filter(Boolean).join(' · ')}
      </p>
      <CorrectionChange quote={quote} replacement={replacement ?? ''} language={language} direction={direction} />
      {body && <Said>{body}</Said>}
      {correctionStateReason && <Said>{correctionStateReason}</Said>}
      {open.map(({ evidence, source }) => (
        <p key={evidence.id} dir="auto">
          {t('text.source')} {[source.title, evidence.locator, source.url].filter(Boolean).join(', ')}
        </p>
      ))}
    </li>
  )
}

function Said({ children }: { readonly children: string }) {
  return (
    <p dir="auto" className="whitespace-pre-line">
      {children}
    </p>
  )
}
