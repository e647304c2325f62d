'use client'

import type { ComponentProps } from 'react'
import { DeletedScreen } from '@/components/articles/deleted-screen'
import { sendCommand } from '@/components/workbench/http'

/** The list of deleted articles with the way its commands go. */
export function DeletedArticles(props: Omit<ComponentProps<typeof DeletedScreen>, 'sendCommand'>) {
  return <DeletedScreen {...props} sendCommand={sendCommand} />
}
