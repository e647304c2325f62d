'use client'

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { RefObject } from 'react'
import { cn } from './cn'
import type { MenuItem } from './menu-items'

type Props = {
  readonly label: string
  readonly button: RefObject<HTMLButtonElement | null>
  readonly items: readonly MenuItem[]
  readonly align: 'start' | 'end'
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

const row =
  'flex min-h-7 w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-ink text-ui no-underline outline-none data-highlighted:bg-rate-neutral-tint [&_svg]:size-4 [&_svg]:shrink-0 [&>svg]:text-ink-2'

/** The open menu: arrows move, letters find, Enter acts, Escape leaves. */
export default function MenuPopup({ label, button, items, align, isOpen, onOpenChange }: Props) {
  return (
    <Menu.Root
      open={isOpen}
      modal={false}
      onOpenChange={(next, { reason, event }) => {
        // A press on the button closes the menu by itself; closing it here too would open it again.
        const onButton = event.target instanceof Node && button.current?.contains(event.target)
        if (!next && reason === 'outside-press' && onButton) return
        onOpenChange(next)
      }}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={button} align={align} sideOffset={6} className="z-50 outline-none">
          <Menu.Popup
            aria-label={label}
            finalFocus={button}
            className="min-w-48 max-w-80 rounded-lg border border-line bg-paper p-1 text-ink shadow-floating outline-none"
          >
            {items.map((item) => (
              <Entry key={item.key} item={item} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Entry({ item }: { item: MenuItem }) {
  if (item.kind === 'separator') return <Menu.Separator className="my-1 h-px bg-line" />
  if (item.kind === 'heading') return <div className="px-2 py-1 text-ink-2 text-xs">{item.label}</div>
  if (item.kind === 'choice') return <Choice item={item} />
  if (item.kind === 'link') {
    return (
      <Menu.LinkItem className={row} closeOnClick render={<Link href={item.href} />}>
        {item.icon}
        {item.label}
      </Menu.LinkItem>
    )
  }
  return (
    <Menu.Item className={cn(row, item.isDanger && 'text-rate-false')} onClick={item.onAct}>
      {item.icon}
      {item.label}
    </Menu.Item>
  )
}

function Choice({ item }: { item: Extract<MenuItem, { kind: 'choice' }> }) {
  return (
    <Menu.RadioGroup value={item.value} onValueChange={item.onChoose} aria-label={item.label}>
      <div aria-hidden className="px-2 pt-1 pb-0.5 font-semibold text-ink-2 text-xs">
        {item.label}
      </div>
      {item.options.map(({ value, label, icon }) => (
        <Menu.RadioItem key={value} value={value} className={row}>
          {icon}
          <span className="flex-1">{label}</span>
          <Menu.RadioItemIndicator>
            <Check aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
