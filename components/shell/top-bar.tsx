'use client'

import { Command, Search } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { openPalette } from '../palette/palette'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { ReadOnlyBanner } from './read-only-banner'
import { UserMenu } from './user-menu'
import { useWho } from './who'
import { Wordmark } from './wordmark'

/** One step of the way to where one is; the last one is the place itself and has no link. */
export type Crumb = {
  readonly label: string
  readonly href?: string
  /** Language and direction of the label, where it is the title of an article. */
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  /** A name somebody gave, of any length: it gives way where there is little room. */
  readonly isName?: boolean
}

/** Where the mark of the house leads. */
const HOME = '/articles'

/** The lists of the house, one beside the other. */
export const SECTIONS = ['articles', 'claims', 'sources'] as const
export type Section = (typeof SECTIONS)[number]

type Props = {
  /** On a list of the house: the way to the others stands in place of the crumbs. */
  readonly section?: Section | 'search'
  readonly crumbs: readonly Crumb[]
  /** Beside the crumbs: a chip, "Saved". Leaves first where there is little room. */
  readonly status?: ReactNode
  /** What one does with the whole page; at most one of it primary. */
  readonly actions?: ReactNode
}

/** Where focus goes with "Skip to the main part"; every page gives its main element this id. */
export const MAIN_ID = 'main'

/** The bar every page of the workbench begins with. */
export function TopBar({ section, crumbs, status, actions }: Props) {
  const t = useTranslations('common.shell')
  const who = useWho()
  return (
    <>
      <header className="sticky top-0 z-30 flex h-12.5 items-center gap-2 border-line border-b bg-paper px-3 sm:gap-3 sm:px-4 print:hidden">
        <a
          href={`#${MAIN_ID}`}
          className="sr-only z-50 rounded-lg bg-accent px-3 py-1.5 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
        >
          {t('skip')}
        </a>
        <Link
          href={HOME}
          aria-label={t('home')}
          className={cn('rounded', (section || crumbs.length > 1) && 'hidden sm:block')}
        >
          <Wordmark />
        </Link>
        {section && <SectionLinks section={section} />}
        <nav aria-label={t('breadcrumb')} className={cn('min-w-0 flex-1 sm:flex-none sm:shrink', section && 'hidden')}>
          <ol className="flex min-w-0 items-center">
            {crumbs.map((crumb, index) => (
              <Step key={`${crumb.href ?? ''} ${crumb.label}`} crumb={crumb} isFirst={index === 0} />
            ))}
          </ol>
        </nav>
        {status && <div className="hidden shrink-0 items-center pt-0.5 md:flex">{status}</div>}
        <div className="ms-auto flex shrink-0 items-center gap-2">
          {actions}
          {who && (
            <Link
              href="/search"
              prefetch={false}
              aria-label={t('search')}
              title={t('search')}
              aria-current={section === 'search' ? 'page' : undefined}
              className={cn(
                'inline-flex size-8 items-center justify-center rounded-lg text-ink-2 hover:bg-desk hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent',
                !section && 'max-md:hidden',
              )}
            >
              <Search aria-hidden className="size-4" />
            </Link>
          )}
          {who && (
            <IconButton label={t('palette')} aria-haspopup="dialog" className="max-md:hidden" onClick={openPalette}>
              <Command aria-hidden />
            </IconButton>
          )}
          {who && <UserMenu {...who} />}
        </div>
      </header>
      <ReadOnlyBanner />
    </>
  )
}

function SectionLinks({ section }: { readonly section: Section | 'search' }) {
  const t = useTranslations('common.shell')
  return (
    <nav aria-label={t('sections')} className="min-w-0 flex-1 sm:flex-none">
      <ul className="flex min-w-0 items-center gap-1">
        {SECTIONS.map((one) => (
          <li key={one}>
            <Link
              href={`/${one}`}
              aria-current={one === section ? 'page' : undefined}
              className="block rounded-lg px-2 py-1 text-ink-2 text-ui hover:bg-desk hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {t(`section.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Step({ crumb: { label, href, language, direction, isName }, isFirst }: { crumb: Crumb; isFirst: boolean }) {
  // On what is cut itself: in another direction than its words it would lose their beginning.
  const own = { lang: language, dir: direction ?? 'auto' } as const
  return (
    <li
      className={cn(
        'flex items-center',
        language || isName ? 'min-w-0' : 'shrink-0',
        // The mark of the house beside it leads there too, and the title needs the room.
        href === HOME && 'sm:max-lg:hidden',
      )}
    >
      {!isFirst && (
        <span aria-hidden className="px-2 text-ink-2">
          {'/'}
        </span>
      )}
      {href ? (
        <Link href={href} {...own} className="truncate rounded py-1 text-ink-2 hover:text-ink hover:underline">
          {label}
        </Link>
      ) : (
        <span aria-current="page" {...own} className="truncate font-medium">
          {label}
        </span>
      )}
    </li>
  )
}
