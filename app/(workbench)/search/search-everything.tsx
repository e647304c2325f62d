'use client'

import type { ComponentProps } from 'react'
import { loadFound, loadFoundFacets } from '@/components/search/load-found'
import { SearchScreen } from '@/components/search/search-screen'

/** The search over everything with the way more of it comes. */
export function SearchEverything(props: Omit<ComponentProps<typeof SearchScreen>, 'loadPage' | 'loadFacets'>) {
  return <SearchScreen {...props} loadPage={loadFound} loadFacets={loadFoundFacets} />
}
