'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ArticleListItem } from '@/domain/article/article-list'
import { showToast } from '../ui/toast-queue'
import type { SendCommand } from './use-article-saving'

/** What is said where nothing came of it: no answer came, or it is not any more what the person saw. */
type Words = { readonly failed: string; readonly changed?: string }

/** Deleting at once with Undo: the line goes as the button is pressed and comes back when it fails. */
export function useRemoval(sendCommand: SendCommand, refresh: () => void) {
  const t = useTranslations('articles')
  const common = useTranslations('common')
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())

  const send = useCallback(
    async (name: string, input: unknown, { failed, changed }: Words): Promise<boolean> => {
      const answer = await sendCommand({ name, input, idempotencyKey: uuid() }).catch(() => null)
      if (answer?.ok) return true
      // Read again, it can be deleted as it is now by whoever still means it.
      const isChanged = answer?.code === 'conflict'
      if (isChanged) refresh()
      showToast({ kind: 'problem', text: (isChanged && changed) || (answer?.message ?? failed) })
      return false
    },
    [sendCommand, refresh],
  )

  const remove = async ({ id, rev, title, isSample }: ArticleListItem) => {
    const bringBack = () => setRemoved((now) => new Set([...now].filter((one) => one !== id)))
    setRemoved((now) => new Set([...now, id]))
    const words = { failed: t('list.notDeleted', { title }), changed: t('list.changedSince', { title }) }
    if (!(await send('deleteArticle', { id, rev }, words))) return bringBack()
    const undo = async () => {
      if (!(await send('restoreArticle', { id }, { failed: t('list.notRestored', { title }) }))) return
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
