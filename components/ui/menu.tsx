'use client'

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button } from './button'
import type { MenuItem } from './menu-items'

const loadPopup = () => import('./menu-popup')
const MenuPopup = lazy(loadPopup)

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
  const [isWanted, setWanted] = useState(false)
  const open = (next: boolean) => {
    setWanted(true)
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
        onPointerEnter={loadPopup}
        onFocus={loadPopup}
        onClick={() => open(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open(true)
        }}
      >
        {trigger}
      </Button>
      {isWanted && (
        <Suspense fallback={null}>
          <MenuPopup label={label} button={button} items={items} align={align} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
