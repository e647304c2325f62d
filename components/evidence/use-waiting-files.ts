'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { addUploads, resumeUploads } from '../files/upload-queue'
import { announce } from '../ui/announcer'
import { useBench } from '../workbench/bench-context'

type Send = (sourceId: string, files: readonly File[]) => void

/** Sends files to a source as soon as the house has it; the article shows them as they arrive. */
function useSend(): Send {
  const t = useTranslations('files')
  const { store, waiting } = useBench()
  return useCallback(
    (sourceId, files) =>
      addUploads(sourceId, files, {
        isReady: () => store.server('source', sourceId) !== undefined,
        accept: (changes, { name, isKnown }) => {
          store.accept(changes)
          announce(t(isKnown ? 'known' : 'added', { name }))
        },
        onGone: (file) => waiting.release(sourceId, file),
      }),
    [store, waiting, t],
  )
}

/** Adds files to a source, of which the house may not have heard yet; they outlive this page until it has taken them. */
export function useAddFiles(): Send {
  const { waiting } = useBench()
  const send = useSend()
  return useCallback(
    (sourceId, files) => {
      waiting.hold(sourceId, files)
      send(sourceId, files)
    },
    [waiting, send],
  )
}

/** Goes on with what an earlier page could not send, and with each file once its source is there. */
export function useWaitingFiles(): void {
  const { store, waiting } = useBench()
  const send = useSend()
  useEffect(() => {
    let isGone = false
    void waiting.open().then((found) => {
      if (!isGone) for (const { sourceId, files } of found) send(sourceId, files)
    })
    const stop = store.subscribe(resumeUploads)
    return () => {
      isGone = true
      stop()
    }
  }, [store, waiting, send])
}

/** Names of files that were on their way to a source, and that this browser lost. */
export function useLostFiles(sourceId: string): readonly string[] {
  const { waiting } = useBench()
  const read = () => waiting.lostOf(sourceId)
  return useSyncExternalStore(waiting.subscribe, read, read)
}
