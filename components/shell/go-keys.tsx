'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { keyChoices, keyOf } from '../workbench/key-choices'
import { letterOf, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn, isSingleKey } from '../workbench/single-keys'

const PLACES: Readonly<Record<string, string>> = { a: '/articles', c: '/claims', s: '/sources' }
const SEARCH = '/search'
/** The second key must follow this soon; later it means what it always means. */
const SOON_MS = 1_500

/** `g`, then `a`, `c` or `s`, goes to Articles, Claims or Sources from everywhere; the second key does nothing else. `/` goes to the search. */
export function GoKeys() {
  const router = useRouter()
  const began = useRef(Number.NEGATIVE_INFINITY)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || takesKeys(event.target)) return
    if (!isSingleKey(event) || !areSingleKeysOn()) return
    const letter = letterOf(event)
    const isSecond = performance.now() - began.current < SOON_MS
    if (!isSecond && letter === keyOf('search', keyChoices())) {
      event.preventDefault()
      event.stopPropagation()
      const box = location.pathname === SEARCH ? document.querySelector<HTMLElement>('main input[type=search]') : null
      return box ? box.focus() : router.push(SEARCH)
    }
    began.current =
      isSecond || letter !== keyOf('goToList', keyChoices()) ? Number.NEGATIVE_INFINITY : performance.now()
    if (!isSecond) return
    event.preventDefault()
    event.stopPropagation()
    const place = PLACES[letter]
    if (place) router.push(place)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    // Before the keys of the screen, which would mark a claim with the second one.
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
  return null
}
