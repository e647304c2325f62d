'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { addUploads } from '../files/upload-queue'
import { announce } from '../ui/announcer'
import { useBench } from '../workbench/bench-context'

/** Begins to add files to a source; the article shows them as they arrive. */
export function useAddFiles(): (sourceId: string, files: readonly File[]) => void {
  const t = useTranslations('files')
  const { store } = useBench()
  return useCallback(
    (sourceId, files) =>
      addUploads(sourceId, files, (changes, { name, isKnown }) => {
        store.accept(changes)
        announce(t(isKnown ? 'known' : 'added', { name }))
      }),
    [store, t],
  )
}
