'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { splitSpan } from '../workbench/span-commands'
import { useOneAct } from '../workbench/use-one-act'

type Props = { readonly annotation: AnnotationObject; readonly onClose: () => void }

/** Which of several spans of a claim leave it together; the active one is among them until one says otherwise. */
export function SplitSpans({ annotation, onClose }: Props) {
  const t = useTranslations('spans.split')
  const { store, making } = useBench()
  const act = useOneAct()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const spans = useWorkbench((state, derived) => derived.spansOf(state, annotation.claimId ?? ''))
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set([annotation.id]))
  const chosen = spans.filter(({ id }) => leaving.has(id)).map(({ id }) => id)
  const split = () => {
    const [first = '', ...others] = chosen
    const draft = splitSpan(store.getSnapshot(), first, making, others)
    act(draft ? [draft] : [], t('done', { count: chosen.length }))
    onClose()
  }
  return (
    <fieldset className="flex flex-col gap-1.5 rounded-lg border border-line p-2">
      <legend className="px-1 font-semibold text-ink-2 text-xs">{t('label')}</legend>
      {spans.map(({ id, quote }) => (
        <Checkbox
          key={id}
          checked={leaving.has(id)}
          label={
            <bdi lang={article?.language} className="clamp-words font-serif">
              {quote}
            </bdi>
          }
          onChange={({ target }) => {
            const next = new Set(leaving)
            if (target.checked) next.add(id)
            else next.delete(id)
            setLeaving(next)
          }}
        />
      ))}
      <p className="text-ink-2 text-xs">{t('hint')}</p>
      <span className="flex gap-1.5">
        <Button
          size="sm"
          variant="primary"
          disabled={chosen.length === 0 || chosen.length === spans.length}
          onClick={split}
        >
          {t('make', { count: chosen.length })}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t('leave')}
        </Button>
      </span>
    </fieldset>
  )
}
