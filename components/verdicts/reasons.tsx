'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { afterPress } from '../ui/after-press'
import { fetchedAhead, useFetchedAhead } from '../ui/fetched-ahead'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { assessmentOf, setVerdict } from '../workbench/claim-commands'
import { holdKeys, releaseKeys } from '../workbench/typed-ahead'
import { comeBack, useUi } from '../workbench/ui-handles'
import { useSavedText } from '../workbench/use-saved-text'
import { ReasonsText } from './reasons-text'

const editor = fetchedAhead(() => import('./reasons-editor'))

type Props = { readonly claimId: string }

/** Why: one's own reasons, of whoever may judge. The editor is loaded when one goes to write. */
export function Reasons({ claimId }: Props) {
  const t = useTranslations('workbench.why')
  const { store, run, making } = useBench()
  const ui = useUi()
  const [Editor, openEditor, stop] = useFetchedAhead(editor)
  const isWriting = Editor !== null
  const box = useRef<HTMLButtonElement>(null)
  const isComingBack = useRef(false)
  useEffect(() => {
    if (isWriting || !isComingBack.current) return
    isComingBack.current = false
    if (ui.returnTo) comeBack(ui)
    else box.current?.focus()
  }, [isWriting, ui])
  const mine = useWorkbench((state, derived) => derived.assessmentOf(state, claimId))
  const saved = useSavedText({
    field: `reasons:${claimId}`,
    property: 'rationale',
    value: mine?.rationale ?? '',
    rev: mine?.rev || null,
    onCommit: (text, begun) => {
      const known = assessmentOf(store.getSnapshot(), claimId, store.getSnapshot().me.id)
      void run(setVerdict(store.getSnapshot(), claimId, { rationale: text }, making, known ? begun : undefined))
    },
  })
  useEffect(() => {
    // Fetched before it is wanted; what is typed until it has the focus is held for it.
    void editor.fetch()
    const write = () => {
      holdKeys()
      openEditor()
    }
    ui.writeReasons = write
    return () => {
      if (ui.writeReasons === write) ui.writeReasons = null
      releaseKeys()
    }
  }, [ui, openEditor])

  const look =
    'min-h-20 rounded-lg border border-line bg-paper px-3 py-2 text-start focus-within:border-line-strong hover:border-line-strong'
  if (Editor) {
    return (
      <div className={`${look} focus-within:outline-2 focus-within:outline-accent`}>
        <Editor
          claimId={claimId}
          label={t('label')}
          markdown={saved.text}
          onType={saved.type}
          onCommit={saved.commit}
          onBlur={() => {
            afterPress(() => {
              saved.commit()
              stop()
            })
          }}
          onLeave={() => {
            saved.commit()
            isComingBack.current = true
            stop()
          }}
        />
      </div>
    )
  }
  return (
    // The button lies under the text, so that its paragraphs, lists and links stay what they are.
    <div className={`${look} relative`}>
      <button
        ref={box}
        type="button"
        aria-label={t('edit')}
        className="absolute inset-0 cursor-text rounded-lg"
        onPointerEnter={editor.fetch}
        onClick={() => ui.writeReasons?.()}
      />
      <div className="pointer-events-none relative [&_a]:pointer-events-auto">
        {saved.text ? (
          <ReasonsText claimId={claimId} markdown={saved.text} />
        ) : (
          <p className="text-ink-2 text-ui">{t('placeholder')}</p>
        )}
      </div>
    </div>
  )
}
