'use client'

import type { ComponentProps } from 'react'
import { pageOf } from '@/components/lists/fetch-list'
import { SourceScreen } from '@/components/sources/source-screen'
import { sendCommand, suggestSources } from '@/components/workbench/http'
import type { Citation } from '@/domain/source/source-list'

const loadPage = pageOf<Citation>('citations')
const suggest = (typed: string) => suggestSources(typed, new AbortController().signal)

type Props = Omit<ComponentProps<typeof SourceScreen>, 'loadPage' | 'sendCommand' | 'suggest'>

/** One source with the ways its citations and commands go. */
export function SourceView(props: Props) {
  return <SourceScreen {...props} loadPage={loadPage} sendCommand={sendCommand} suggest={suggest} />
}
