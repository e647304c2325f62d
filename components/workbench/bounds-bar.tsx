'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef } from 'react'
import type { Edge } from '../editor/bounds-steps'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { useWorkbench } from './bench-context'
import type { Bounding } from './use-bounds'
import { useHangingBelow } from './use-hanging-below'
import type { TextRange } from './workbench-store'

type Props = {
  readonly bounding: Bounding & { readonly range: TextRange }
  readonly pane: RefObject<HTMLElement | null>
}

/** Below the span while its bounds are moved: what the keys do, as buttons. */
export function BoundsBar({ bounding, pane }: Props) {
  const t = useTranslations('spans.bounds')
  const bar = useRef<HTMLDivElement>(null)
  useHangingBelow(bar, bounding.range, pane)
  // The arrows point as the words of the article run, not as the interface does.
  const direction = useWorkbench(({ objects, articleId }) => objects.article.get(articleId)?.direction ?? 'ltr')
  const arrow = direction === 'rtl' ? '-scale-x-100' : undefined
  const steps = (edge: Edge) => (
    <span className="flex items-center gap-0.5">
      <span className="text-ink-2 text-ui">{t(edge)}</span>
      <span dir={direction} className="flex gap-0.5">
        <IconButton size="sm" label={t(`${edge}Back`)} onClick={() => bounding.step(edge, -1)}>
          <ArrowLeft aria-hidden className={arrow} />
        </IconButton>
        <IconButton size="sm" label={t(`${edge}On`)} onClick={() => bounding.step(edge, 1)}>
          <ArrowRight aria-hidden className={arrow} />
        </IconButton>
      </span>
    </span>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press with the mouse leaves the focus in the article.
    <div ref={bar} className="fixed top-0 z-20" onMouseDown={(event) => event.preventDefault()}>
      <div
        role="toolbar"
        aria-label={t('label')}
        className="flex max-w-[min(24.5rem,calc(100vw-1rem))] flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-paper p-1.5 shadow-floating"
      >
        {steps('start')}
        {steps('end')}
        <span className="flex gap-1.5">
          <Button size="sm" variant="primary" onClick={bounding.keep}>
            {t('keep')}
          </Button>
          <Button size="sm" onClick={bounding.leave}>
            {t('leave')}
          </Button>
        </span>
        <span className="basis-full px-1 text-ink-2 text-xs max-md:hidden">{t('hint')}</span>
      </div>
    </div>
  )
}
