'use client'

import type { ComponentProps } from 'react'
import { pageOf } from '@/components/lists/fetch-list'
import { SourceScreen } from '@/components/sources/source-screen'
import type { Citation } from '@/domain/source/source-list'

const loadPage = pageOf<Citation>('citations')

/** One source with the way more of its citations come. */
export function SourceView(props: Omit<ComponentProps<typeof SourceScreen>, 'loadPage'>) {
  return <SourceScreen {...props} loadPage={loadPage} />
}
