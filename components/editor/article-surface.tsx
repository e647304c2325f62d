'use client'

import { type Ref, useImperativeHandle } from 'react'
import type { ArticleDocument } from '@/domain/document/document'
import type { Segmentation } from '@/domain/workbench/objects'
import type { PaintedSpan, TextRange } from './painted-span'

export type { PaintedSpan, SpanBadge, SpanTint, TextRange } from './painted-span'

export type ArticleSurfaceProps = {
  readonly document: ArticleDocument
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly segmentation: Segmentation
  readonly spans: readonly PaintedSpan[]
  readonly activeId: string | null
  /** The focused statement (index of the sentence), drawn as a quiet ring. */
  readonly sentence: number | null
  /** Controlled; painted even when the focus is elsewhere. */
  readonly selection: TextRange | null
  readonly onSelect: (range: TextRange | null) => void
  /** A press on the text: the annotations there, smallest first; empty on plain text. */
  readonly onPress: (ids: readonly string[], at: DOMRect, offset: number) => void
  readonly label: string
  readonly ref?: Ref<ArticleSurfaceHandle>
}

export type ArticleSurfaceHandle = {
  readonly scrollTo: (range: TextRange) => void
  /** The box around the whole range, in viewport coordinates; null while it is not drawn. */
  readonly rectOf: (range: TextRange) => DOMRect | null
  /** The box of the range's last line: what a bar below the selection hangs from. */
  readonly lastRectOf: (range: TextRange) => DOMRect | null
}

export function ArticleSurface({ text, language, direction, label, ref }: ArticleSurfaceProps) {
  useImperativeHandle(ref, () => ({ scrollTo: () => {}, rectOf: () => null, lastRectOf: () => null }), [])
  return (
    <section className="article" lang={language} dir={direction} aria-label={label}>
      {text}
    </section>
  )
}
