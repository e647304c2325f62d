'use client'

import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { CommandAnswer } from '@/domain/command'
import type { SourceFile } from '@/domain/source/source-file'
import type { ObjectChange, SourceObject } from '@/domain/workbench/objects'
import { FileButton, FileDrop, pastedFiles } from '../files/file-drop'
import { FileList } from '../files/file-list'
import { FileView } from '../files/file-view'
import { UploadList } from '../files/upload-list'
import { addUploads } from '../files/upload-queue'
import { announce } from '../ui/announcer'
import { showToast } from '../ui/toast-queue'

type Props = {
  readonly source: SourceObject
  readonly canWrite: boolean
  readonly accept: (changes: readonly ObjectChange[]) => void
  readonly send: (name: string, input: unknown) => Promise<CommandAnswer | null>
  readonly onDeleted: () => void
}

/** The files of a source: added by drop, paste or choice, shown on the page, taken away undoably. */
export function SourceFiles({ source, canWrite, accept, send, onDeleted }: Props) {
  const t = useTranslations('files')
  const [shownId, setShownId] = useState<string | null>(null)
  const shown = source.files.find(({ id }) => id === shownId)
  const add = (files: readonly File[]) =>
    addUploads(source.id, files, {
      accept: (changes, { name, isKnown }) => {
        accept(changes)
        announce(t(isKnown ? 'known' : 'added', { name }))
      },
    })
  usePagePaste(canWrite ? add : null)
  const run = async (name: string, input: unknown, text: string) => {
    const answer = await send(name, input)
    if (!answer?.ok) showToast({ kind: 'problem', text: answer ? answer.message : t('noAnswer') })
    else announce(text)
    onDeleted()
    return answer?.ok ?? false
  }
  const remove = async ({ id, rev, name }: SourceFile) => {
    const text = t('deleted', { name })
    if (!(await run('deleteFile', { id, rev }, text))) return
    const undo = () => void run('restoreFile', { id }, t('restored', { name }))
    showToast({ text, action: { label: t('undo'), onAct: undo } })
  }
  return (
    <section aria-labelledby="files" className="flex flex-col gap-3">
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="files" className="font-semibold text-lg">
          {t('title')}
        </h2>
        {canWrite && <FileButton label={t('add')} onFiles={add} />}
      </div>
      <FileDrop onFiles={canWrite ? add : undefined} className="flex flex-col gap-3">
        {source.files.length > 0 ? (
          <FileList
            files={source.files}
            shownId={shownId}
            onShow={({ id }) => setShownId(id === shownId ? null : id)}
            onDelete={canWrite ? (file) => void remove(file) : undefined}
          />
        ) : (
          <div className="flex items-start gap-3 rounded-lg border border-line border-dashed bg-paper p-4 text-ui">
            <Paperclip aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-2" />
            <p>
              <span className="block font-semibold">{t('none')}</span>
              {canWrite && <span className="text-ink-2">{t('hint')}</span>}
            </p>
          </div>
        )}
        <UploadList sourceId={source.id} />
      </FileDrop>
      {shown && (
        <section aria-label={shown.name} className="rounded-lg border border-line bg-paper p-4">
          <FileView key={shown.id} file={shown} />
        </section>
      )}
    </section>
  )
}

/** Files that are pasted anywhere on the page, but into a field. */
function usePagePaste(add: ((files: readonly File[]) => void) | null): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null
    const files = event.clipboardData && !isField && !event.defaultPrevented ? pastedFiles(event.clipboardData) : []
    if (!add || files.length === 0) return
    event.preventDefault()
    add(files)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    addEventListener('paste', listener)
    return () => removeEventListener('paste', listener)
  }, [])
}
