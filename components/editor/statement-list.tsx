'use client'

import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import type { Segmentation } from '@/domain/workbench/objects'
import type { TextRange } from './painted-span'

export type StatementListHandle = { readonly focus: () => void }

export type StatementListProps = {
  readonly text: string
  readonly segmentation: Segmentation
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Index of the focused statement. */
  readonly sentence: number
  readonly selection: TextRange | null
  /** What is on a sentence, in words: "2 claims: 4 true, 5 open". Empty when nothing is. */
  readonly describe: (sentence: number) => string
  readonly onMove: (sentence: number) => void
  readonly onSelect: (range: TextRange | null) => void
  /** Every key the list does not use itself. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly label: string
  readonly ref?: Ref<StatementListHandle>
}

export function StatementList({ label, onKeyDown, ref }: StatementListProps) {
  const list = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus() }), [])
  return <div ref={list} role="listbox" tabIndex={0} aria-label={label} onKeyDown={onKeyDown} className="sr-only" />
}
