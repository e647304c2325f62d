'use client'

import type { ComponentProps } from 'react'
import { ClaimsScreen } from '@/components/claims/claims-screen'
import { facetsOf, pageOf } from '@/components/lists/fetch-list'
import type { ClaimFacets, ClaimListItem } from '@/domain/claim/claim-list'

const loadPage = pageOf<ClaimListItem>('claims')
const loadFacets = facetsOf<ClaimFacets>('claim-facets')

/** The claims of the house with the way more of them come. */
export function Claims(props: Omit<ComponentProps<typeof ClaimsScreen>, 'loadPage' | 'loadFacets'>) {
  return <ClaimsScreen {...props} loadPage={loadPage} loadFacets={loadFacets} />
}
