'use client'

import type { ComponentProps } from 'react'
import { ArticlesScreen } from '@/components/articles/articles-screen'
import { sendCommand } from '@/components/workbench/http'

/** The list of articles with the way its commands go. */
export function Articles(props: Omit<ComponentProps<typeof ArticlesScreen>, 'sendCommand'>) {
  return <ArticlesScreen {...props} sendCommand={sendCommand} />
}
