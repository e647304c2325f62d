'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button'
import { fetchedAhead, useFetchedAhead } from './fetched-ahead'
import type { MenuItem } from './menu-items'

const popup = fetchedAhead(() => import('./menu-popup'))

type Props = {
  /** Name of the button and of the menu. */
  readonly label: string
  /** What the button shows. */
  readonly trigger: ReactNode
  readonly items: readonly MenuItem[]
  readonly variant?: 'outline' | 'primary' | 'quiet'
  readonly size?: 'sm' | 'md'
  readonly align?: 'start' | 'end'
  readonly className?: string
}

/** A button with a menu. The menu itself is loaded when it is first wanted. */
export function Menu({ label, trigger, items, variant = 'outline', size = 'md', align = 'end', className }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [MenuPopup, want] = useFetchedAhead(popup)
  const open = (next: boolean) => {
    want()
    setOpen(next)
  }
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        size={size}
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={popup.fetch}
        onFocus={popup.fetch}
        onClick={() => open(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open(true)
        }}
      >
        {trigger}
      </Button>
      {MenuPopup && (
        <MenuPopup label={label} button={button} items={items} align={align} isOpen={isOpen} onOpenChange={setOpen} />
      )}
    </>
  )
}
