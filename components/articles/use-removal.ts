'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ArticleListItem } from '@/domain/article/article-list'
import { showToast } from '../ui/toast-queue'
import type { SendCommand } from './use-article-saving'

/** Deleting at once with Undo: the line goes as the button is pressed and comes back when it fails. */
export function useRemoval(sendCommand: SendCommand, refresh: () => void) {
  const t = useTranslations('articles')
  const common = useTranslations('common')
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())

  const send = useCallback(
    async (name: string, input: unknown, failure: string): Promise<boolean> => {
      const answer = await sendCommand({ name, input, idempotencyKey: uuid() }).catch(() => null)
      if (answer?.ok) return true
      showToast({ kind: 'problem', text: answer ? answer.message : failure })
      return false
    },
    [sendCommand],
  )

  const remove = async ({ id, rev, title, isSample }: ArticleListItem) => {
    const bringBack = () => setRemoved((now) => new Set([...now].filter((one) => one !== id)))
    setRemoved((now) => new Set([...now, id]))
    if (!(await send('deleteArticle', { id, rev }, t('list.notDeleted', { title })))) return bringBack()
    const undo = async () => {
      if (!(await send('restoreArticle', { id }, t('list.notRestored', { title })))) return
      bringBack()
      refresh()
    }
    showToast({
      text: t(isSample ? 'list.sampleRemoved' : 'list.deleted', { title }),
      action: { label: common('undo'), onAct: () => void undo() },
    })
  }

  return { removed, remove }
}
