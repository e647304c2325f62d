'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { LINK_PARAMS, type LinkTarget, type LinkTrouble, paramsOfLink, readLink } from '@/domain/workbench/link'
import { announce } from '../ui/announcer'
import { useBench, useWorkbench } from './bench-context'
import { linkOfActive } from './link-of'
import type { Verbs } from './verbs'

/** What an address asked for, and what stands in its way. */
export type AskedLink = { readonly target: LinkTarget; readonly trouble: LinkTrouble | null }

/** The article draws itself first; then there is a place to scroll to. */
const DRAWN_MS = 100
/** The address follows once one has stayed; walking from sentence to sentence leaves it alone. */
const STAYED_MS = { active: 300, sentence: 1_000 }

/** Opens what the address asks for, once for each time it was asked; answers what stood in the way. */
export function useAskedLink(asked: AskedLink | null, verbs: Verbs) {
  const t = useTranslations('workbench.link')
  const { store } = useBench()
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null)
  const [isRead, setRead] = useState(false)
  const open = useCallback(
    (target: LinkTarget): boolean => {
      const { objects, revision } = store.getSnapshot()
      if (target.kind === 'sentence') {
        if (target.sentence > revision.segmentation.sentences.length / 2) return false
        verbs.goToSentence(target.sentence - 1)
        return true
      }
      if (target.kind === 'annotation') return verbs.open(target.id)
      if (!objects.claim.has(target.id)) return false
      verbs.activateClaim(target.id)
      return true
    },
    [store, verbs],
  )
  const follow = useEffectEvent(() => {
    // The address goes on with the person; a page that comes back was asked for with that of its first day.
    const target = readLink(new URLSearchParams(location.search))
    if (!target) return
    const known = asked && JSON.stringify(asked.target) === JSON.stringify(target) ? asked.trouble : null
    if (known?.what === 'merged') open({ kind: 'claim', id: known.into })
    // Somebody may have deleted it between the answer and the drawing.
    const met = known ?? (open(target) ? null : { what: 'missing' as const, kind: target.kind })
    setTrouble(met)
    if (met) announce(t(`trouble.${met.what}`))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the page was asked for anew
  useEffect(() => {
    const timer = setTimeout(() => {
      follow()
      setRead(true)
    }, DRAWN_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return { trouble, dismiss: () => setTrouble(null), open, isRead }
}

/** Keeps the address at what is chosen, or at the sentence one is on, without a step in the history. Draws nothing. */
export function AddressKeeper() {
  const { derived } = useBench()
  const target = useWorkbench((state) => JSON.stringify(linkOfActive(state, derived)))
  const sentence = useWorkbench((state) => state.sentence)
  useEffect(() => {
    const active = JSON.parse(target) as LinkTarget | null
    const keep = () => {
      const address = new URL(location.href)
      for (const name of LINK_PARAMS) address.searchParams.delete(name)
      const here: LinkTarget | null =
        active ?? (sentence > 0 ? { kind: 'sentence', sentence: sentence + 1, version: null } : null)
      for (const [name, value] of Object.entries(here ? paramsOfLink(here) : {})) address.searchParams.set(name, value)
      if (address.href !== location.href) history.replaceState(history.state, '', address)
    }
    const timer = setTimeout(keep, active ? STAYED_MS.active : STAYED_MS.sentence)
    return () => clearTimeout(timer)
  }, [target, sentence])
  return null
}
