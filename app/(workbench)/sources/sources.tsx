'use client'

import type { ComponentProps } from 'react'
import { facetsOf, pageOf } from '@/components/lists/fetch-list'
import { SourcesScreen } from '@/components/sources/sources-screen'
import type { SourceFacets, SourceListItem } from '@/domain/source/source-list'

const loadPage = pageOf<SourceListItem>('sources')
const loadFacets = facetsOf<SourceFacets>('source-facets')

/** The library with the way more of it comes. */
export function Sources(props: Omit<ComponentProps<typeof SourcesScreen>, 'loadPage' | 'loadFacets'>) {
  return <SourcesScreen {...props} loadPage={loadPage} loadFacets={loadFacets} />
}
