'use client'

import { MoveHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { useWorkbench } from '../workbench/bench-context'
import { useUi } from '../workbench/ui-handles'

type Props = { readonly annotation: AnnotationObject }

/** What can be done to the active span itself, whatever it is for. */
export function SpanTools({ annotation }: Props) {
  const t = useTranslations('spans.tools')
  const ui = useUi()
  const hasSelection = useWorkbench(({ selection }) => selection !== null)
  const canMove = annotation.start !== null || hasSelection
  return (
    <fieldset aria-label={t('label')} className="flex flex-wrap gap-1.5 px-4 pt-3">
      <Button size="sm" disabled={!canMove} aria-keyshortcuts="b" onClick={() => ui.changeBounds?.()}>
        <MoveHorizontal aria-hidden />
        {t('bounds')}
      </Button>
    </fieldset>
  )
}
