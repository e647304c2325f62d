'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'

type Options<Item> = {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly onChoose: (item: Item) => void
  /** Escape: nothing is chosen. */
  readonly onLeave: () => void
  /** What is typed counts by itself: no entry is taken until an arrow goes to one. */
  readonly isFreeText?: boolean
}

const PAGE = 8

/**
 * A line of text over a list: the caret stays in the text, arrows move through the list, Enter takes the entry
 * that is marked, Escape leaves. The props go to the text (role `combobox`), the list
 * (`listbox`) and each of its entries.
 */
export function useCombobox<Item>({ items, keyOf, onChoose, onLeave, isFreeText = false }: Options<Item>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const first = isFreeText ? -1 : 0
  const [wanted, setWanted] = useState(first)
  const count = items.length
  const active = Math.min(wanted, count - 1)
  const item = items[active]
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter') item && onChoose(item)
    else if (event.key === 'ArrowDown') setWanted(count ? (active + 1) % count : first)
    else if (event.key === 'ArrowUp') setWanted(active > 0 ? active - 1 : Math.max(count - 1, first))
    else if (event.key === 'PageDown') setWanted(Math.max(Math.min(active + PAGE, count - 1), 0))
    else if (event.key === 'PageUp') setWanted(Math.max(active - PAGE, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const idOf = (one: Item) => `${id}-${keyOf(one)}`
  return {
    active,
    /** Another text: the list begins anew. */
    begin: () => setWanted(first),
    onKeyDown,
    input: {
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': item ? idOf(item) : undefined,
    } as const,
    list: { ref: list, id: `${id}-list` },
    entry: (one: Item, index: number) =>
      ({
        id: idOf(one),
        role: 'option',
        tabIndex: -1,
        'aria-selected': index === active,
        // The focus stays in the text.
        onPointerDown: (event: PointerEvent) => event.preventDefault(),
        onClick: () => onChoose(one),
      }) as const,
  }
}
