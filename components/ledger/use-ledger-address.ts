'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { LEDGER_FILTERS, type LedgerFilter } from './ledger-items'
import type { Ledger } from './use-ledger'

/** `?show=left&sentence=12` opens the ledger there; the address follows, without a step in the history. */
export function useLedgerAddress({ filter, focused, show, goTo, covered }: Ledger): void {
  const [isRead, setRead] = useState(false)
  const open = useEffectEvent((asked: URLSearchParams) => {
    const wanted = LEDGER_FILTERS.find((one) => one === asked.get('show'))
    if (wanted) show(wanted)
    const sentence = Number(asked.get('sentence'))
    if (Number.isInteger(sentence) && sentence >= 1 && sentence <= covered.perSentence.length) goTo(sentence - 1)
  })
  useEffect(() => {
    open(new URLSearchParams(location.search))
    setRead(true)
  }, [])
  useEffect(() => {
    if (!isRead) return
    const timer = setTimeout(() => history.replaceState(history.state, '', addressOf(filter, focused)), 300)
    return () => clearTimeout(timer)
  }, [filter, focused, isRead])
}

function addressOf(filter: LedgerFilter, focused: number | null): URL {
  const address = new URL(location.href)
  if (filter === 'all') address.searchParams.delete('show')
  else address.searchParams.set('show', filter)
  if (focused) address.searchParams.set('sentence', String(focused + 1))
  else address.searchParams.delete('sentence')
  return address
}
