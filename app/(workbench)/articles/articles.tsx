'use client'

import type { ComponentProps } from 'react'
import { sendCommand } from '@/app/_lib/send-command'
import { ArticlesScreen } from '@/components/articles/articles-screen'

/** The list of articles with the way its commands go. */
export function Articles(props: Omit<ComponentProps<typeof ArticlesScreen>, 'sendCommand'>) {
  return <ArticlesScreen {...props} sendCommand={sendCommand} />
}
