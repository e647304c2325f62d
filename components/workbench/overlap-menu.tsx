'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { announce } from '../ui/announcer'
import { inNextFrame } from '../ui/next-frame'
import { VerdictChip } from '../verdicts/verdict-chip'
import { useWorkbench } from './bench-context'
import { useUi } from './ui-handles'
import type { TextRange } from './workbench-store'

/** What there is to choose from, and the words it hangs below; `at` is where they stood. */
export type OverlapChoice = { readonly ids: readonly string[]; readonly words: TextRange; readonly at: DOMRect }

type Props = {
  readonly choice: OverlapChoice
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** The annotations at one place of the article, smallest first, to choose from. */
export function OverlapMenu({ choice, onChoose, onClose }: Props) {
  const t = useTranslations('workbench.overlap')
  const s = useTranslations('workbench.said')
  const format = useFormatter()
  const menu = useRef<HTMLDivElement>(null)
  const objects = useWorkbench((state) => state.objects)
  const rows = useWorkbench((state, derived) => derived.rowById(state))
  const nameOf = (id: string) => {
    const annotation = objects.annotation.get(id)
    if (!annotation) return ''
    const row = rows.get(annotation.claimId ?? '')
    const number = row?.number ?? 0
    const aspect = row?.claim.counterpartId && objects.claim.has(row.claim.counterpartId) ? row.claim.aspect : null
    if (annotation.purpose === 'claim' && aspect) return t('claimOfTwo', { number, aspect: s(aspect) })
    return t(annotation.purpose, { number })
  }
  const count = choice.ids.length
  const opened = useEffectEvent(() => announce(t('opened', { count, names: format.list(choice.ids.map(nameOf)) })))
  useEffect(() => {
    opened()
    menu.current?.showPopover()
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
  }
  const at = useBoxOfWords(choice)
  // From the side at which the interface begins, and within the window however it is resized.
  const isRtl = document.documentElement.dir === 'rtl'
  const x = isRtl ? window.innerWidth - at.right : at.left
  const height = 48 * choice.ids.length + 40
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={t('label', { count })}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] w-80 overflow-y-auto rounded-xl border border-line bg-paper p-1 text-ink shadow-floating"
      style={{
        insetInlineStart: `max(8px, min(${x}px, 100vw - 328px))`,
        insetBlockStart: `max(8px, min(${at.bottom + 6}px, 100dvh - ${height}px))`,
      }}
    >
      {choice.ids.map((id) => {
        const annotation = objects.annotation.get(id)
        const row = rows.get(annotation?.claimId ?? '')
        return (
          <button
            key={id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => onChoose(id)}
            className="flex w-full items-start gap-2 rounded-lg px-2 py-1.5 text-start text-ui hover:bg-desk focus:bg-desk"
          >
            {row && annotation?.purpose === 'claim' && <VerdictChip rating={row.rating} className="mt-0.5" />}
            <span className="min-w-0">
              <span className="block font-semibold text-ink-2 text-xs">{nameOf(id)}</span>
              <bdi className="clamp-words font-serif">{annotation?.quote}</bdi>
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** Where the words stand in the window, also after the article scrolled or the window took another size. */
function useBoxOfWords({ words, at }: OverlapChoice): DOMRect {
  const ui = useUi()
  const [box, setBox] = useState(at)
  useEffect(() => {
    let callOff: (() => void) | null = null
    const follow = () => {
      callOff = null
      const now = ui.surface?.lastRectOf(words)
      return () => {
        if (now) setBox(now)
      }
    }
    const soon = () => {
      callOff ??= inNextFrame(follow)
    }
    addEventListener('resize', soon)
    // Scrolling does not bubble; whichever pane it is, the words may have moved.
    addEventListener('scroll', soon, { capture: true, passive: true })
    return () => {
      callOff?.()
      removeEventListener('resize', soon)
      removeEventListener('scroll', soon, { capture: true })
    }
  }, [ui, words])
  return box
}
