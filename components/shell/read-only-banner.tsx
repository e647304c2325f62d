'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { announce } from '../ui/announcer'
import { Notice } from '../ui/notice'
import { onRefusedForNow } from './refused-for-now'

const ReadOnly = createContext(false)

const ASK_AGAIN_MS = 15_000

/** What the server says of its disk; null when no answer came. */
async function hasRoom(): Promise<boolean | null> {
  try {
    const answer = (await (await fetch('/api/ready', { cache: 'no-store' })).json()) as {
      readonly checks?: { readonly disk?: boolean }
    }
    return answer.checks?.disk ?? null
  } catch {
    return null
  }
}

/** Knows whether the house takes nothing in because its disk is nearly full; asks again until there is room. */
export function ReadOnlyProvider({ isReadOnly, children }: { isReadOnly: boolean; children: ReactNode }) {
  const [isFull, setFull] = useState(isReadOnly)
  const [asked, setAsked] = useState(0)
  useEffect(() => onRefusedForNow(() => setAsked((turn) => turn + 1)), [])
  useEffect(() => {
    if (asked === 0) return
    let isGone = false
    void hasRoom().then((has) => {
      if (!isGone && has !== null) setFull(!has)
    })
    return () => {
      isGone = true
    }
  }, [asked])
  useEffect(() => {
    if (!isFull) return
    const timer = setInterval(() => setAsked((turn) => turn + 1), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isFull])
  return <ReadOnly value={isFull}>{children}</ReadOnly>
}

/** Whether the house takes nothing in because its disk is nearly full. */
export const useIsReadOnly = (): boolean => useContext(ReadOnly)

/** Says that nothing more is taken in, what still works, and what helps. */
export function ReadOnlyBanner() {
  const t = useTranslations('common.readOnly')
  const isFull = useContext(ReadOnly)
  useEffect(() => {
    if (isFull) announce(t('title'), 'assertive')
  }, [isFull, t])
  if (!isFull) return null
  return (
    <section aria-label={t('title')} className="mx-3 my-2 shrink-0 print:hidden">
      <Notice kind="warning" title={t('title')}>
        {t('text')}
      </Notice>
    </section>
  )
}
