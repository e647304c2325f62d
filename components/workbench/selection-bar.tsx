'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { EDITOR_NO_CHECK_REASONS, type NoCheckReason, type Purpose } from '@/domain/annotation/annotation'
import { cn } from '../ui/cn'
import { clearanceOf } from './annotation-commands'
import { useWorkbench } from './bench-context'
import { useKeyNames } from './command-key'
import { NO_CHECK_KEYS, type ShortcutCommand } from './shortcuts'
import { useSingleKeys } from './single-keys'
import { useUi } from './ui-handles'
import { useChosen } from './use-chosen'
import { useHangingBelow } from './use-hanging-below'
import type { TextRange } from './workbench-store'

type Props = {
  readonly range: TextRange
  /** The pane that scrolls under the bar. */
  readonly pane: RefObject<HTMLElement | null>
  /** At the foot of the pane rather than below the words: for those who go on with the keyboard. */
  readonly isDocked: boolean
  readonly isNoCheckOpen: boolean
  readonly onNoCheck: (isOpen: boolean) => void
  readonly onMark: (purpose: Purpose, reason?: NoCheckReason) => void
  readonly onClear: () => void
}

type BarAct = {
  readonly key: ShortcutCommand
  readonly label: string
  readonly onAct: () => void
  readonly isMenu?: boolean
  readonly isPressed?: boolean
}

/** The dark bar at the selection: one Tab stop, arrows move inside, Enter acts. */
export function SelectionBar({ range, pane, isDocked, isNoCheckOpen, onNoCheck, onMark, onClear }: Props) {
  const t = useTranslations('workbench.bar')
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  useHangingBelow(bar, range, pane, isDocked)
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  // On a narrow screen the sheet of an open annotation stands where the bar would hang.
  const isUnderSheet = useWorkbench(({ activeId, selection }) => activeId !== null && selection === null)
  const areSeveralChosen = useChosen().size > 0
  const isCleared = useWorkbench(({ objects, sentence }) => clearanceOf(objects, sentence) !== undefined)
  const namesOf = useKeyNames()
  const areKeysOn = useSingleKeys()
  const acts: readonly BarAct[] = [
    { key: 'claim', label: t('claim'), onAct: () => onMark('claim') },
    { key: 'comment', label: t('comment'), onAct: () => onMark('comment') },
    { key: 'correction', label: t('correction'), onAct: () => onMark('correction') },
    { key: 'noCheck', label: t('noCheck'), onAct: () => onNoCheck(!isNoCheckOpen), isMenu: true },
    { key: 'exclude', label: t('exclude'), onAct: () => onMark('excluded') },
    { key: 'clearRest', label: t('clear'), onAct: onClear, isPressed: isCleared },
  ]
  const reasons = NO_CHECK_KEYS.filter(({ reason }) => isEditor || !EDITOR_NO_CHECK_REASONS.includes(reason))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: acts.length - 1 - at }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = (at + step + acts.length) % acts.length
    setAt(next)
    bar.current?.querySelectorAll<HTMLElement>('[data-act]')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press with the mouse leaves focus and selection in the article.
    <div
      ref={bar}
      className={cn(
        'fixed z-20 flex items-start gap-1',
        isDocked ? 'bottom-0 flex-col-reverse' : 'top-0 flex-col',
        isUnderSheet && 'max-md:hidden',
        // What acts on several has the foot, where the head belongs to the list of claims.
        areSeveralChosen && 'max-[75rem]:hidden',
      )}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={t('label')}
        onKeyDown={onKeyDown}
        className="forced-outline flex max-w-[calc(100vw-1rem)] flex-wrap items-center gap-0.5 rounded-xl max-lg:grid max-lg:grid-cols-3 bg-[#1b1d22] p-1 shadow-floating dark:bg-[#3a3f4b]"
      >
        {acts.map(({ key, label, onAct, isMenu, isPressed }, index) => (
          <button
            key={key}
            type="button"
            data-act
            tabIndex={index === at ? 0 : -1}
            aria-haspopup={isMenu ? 'menu' : undefined}
            aria-expanded={isMenu ? isNoCheckOpen : undefined}
            aria-pressed={isPressed}
            onFocus={() => setAt(index)}
            onClick={onAct}
            className="flex h-8 items-center justify-center gap-2 rounded-lg px-2.5 font-semibold text-ui text-white outline-offset-[-3px] hover:bg-white/15 focus-visible:bg-white/15 focus-visible:outline-white aria-expanded:bg-white/15"
          >
            {isPressed && <Check aria-hidden className="-me-1 size-4" />}
            {label}
            {(areKeysOn || key === 'exclude') && namesOf(key) && (
              <kbd className="rounded border border-white/30 px-1 font-sans font-semibold text-[0.6875rem] text-white/80 max-md:hidden">
                {namesOf(key)}
              </kbd>
            )}
          </button>
        ))}
      </div>
      {isNoCheckOpen && (
        <ReasonMenu
          bar={bar}
          reasons={reasons}
          onChoose={(reason) => onMark('no-check', reason)}
          onClose={() => onNoCheck(false)}
        />
      )}
    </div>
  )
}

type ReasonProps = {
  /** Holds the button that opens it; the menu begins where that does. */
  readonly bar: RefObject<HTMLElement | null>
  readonly reasons: readonly { readonly key: string; readonly reason: NoCheckReason }[]
  readonly onChoose: (reason: NoCheckReason) => void
  readonly onClose: () => void
}

/** Why the words need no check. */
export function ReasonMenu({ bar, reasons, onChoose, onClose }: ReasonProps) {
  const t = useTranslations('workbench.reason')
  const ui = useUi()
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      const button = bar.current?.querySelector('[aria-haspopup=menu]')
      if (menu.current && button) beginWith(menu.current, button)
    }
    place()
    // In a window made smaller it would stand where the bar was.
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  }, [bar])
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), [])
  const close = () => {
    onClose()
    ui.list?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at }[event.key]
    const chosen = reasons.find(({ key }) => key === event.key.toLowerCase())
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus()
    else if (chosen) onChoose(chosen.reason)
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={t('label')}
      onKeyDown={onKeyDown}
      className="w-60 rounded-xl border border-line bg-paper p-1 shadow-floating"
    >
      {reasons.map(({ key, reason }) => (
        <button
          key={reason}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onChoose(reason)}
          className={cn(
            'flex h-8 w-full items-center justify-between rounded-lg px-2 text-start text-ui hover:bg-desk focus:bg-desk',
          )}
        >
          {t(reason)}
          <kbd className="rounded border border-line px-1 font-sans font-semibold text-[0.6875rem] text-ink-2">
            {key.toUpperCase()}
          </kbd>
        </button>
      ))}
    </div>
  )
}

/** How near a menu may come to the end of the window. */
const MARGIN = 8

/** Moves a menu along to where another element begins, as far as the window reaches. */
function beginWith(menu: HTMLElement, other: Element): void {
  menu.style.marginInlineStart = '0px'
  const [own, to] = [menu.getBoundingClientRect(), other.getBoundingClientRect()]
  const isRtl = getComputedStyle(menu).direction === 'rtl'
  const way = isRtl ? own.right - to.right : to.left - own.left
  const room = isRtl ? own.left - MARGIN : window.innerWidth - MARGIN - own.right
  menu.style.marginInlineStart = `${Math.max(0, Math.min(way, room))}px`
}
