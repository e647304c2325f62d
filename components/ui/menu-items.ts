import type { ReactNode } from 'react'

/** One line of a menu: an act, a place to go, or a choice that is on or off. */
export type MenuItem =
  | {
      readonly kind: 'act'
      readonly key: string
      readonly label: ReactNode
      readonly icon?: ReactNode
      readonly isDanger?: boolean
      readonly onAct: () => void
    }
  | {
      readonly kind: 'link'
      readonly key: string
      readonly label: ReactNode
      readonly icon?: ReactNode
      readonly href: string
    }
  | { readonly kind: 'heading'; readonly key: string; readonly label: ReactNode }
  | { readonly kind: 'separator'; readonly key: string }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly value: string
      readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: ReactNode }[]
      readonly onChoose: (value: string) => void
    }
