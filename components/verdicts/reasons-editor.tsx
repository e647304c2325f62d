'use client'

import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { Selection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { parseRichText } from '@/domain/rich-text/parse-rich-text'
import { writeRichText } from '@/domain/rich-text/write-rich-text'
import { safeHref } from '@/domain/source/safe-href'
import type { EvidenceObject } from '@/domain/workbench/objects'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { releaseKeys } from '../workbench/typed-ahead'
import { caretOf, keepCaret } from './caret'
import { CitationList } from './citation-list'
import { Citation } from './citation-node'
import { LinkPrompt } from './link-prompt'
import { editorDocument, richTextOf } from './reasons-document'
import { REASONS_LOOK } from './reasons-look'

type Props = {
  readonly claimId: string
  readonly label: string
  readonly markdown: string
  readonly onType: (markdown: string) => void
  readonly onCommit: () => void
  readonly onBlur: () => void
  readonly onLeave: () => void
}

const NONE: readonly EvidenceObject[] = []

/** The small editor for reasons: `[` lists the evidence to cite, Esc leaves and keeps everything. */
export default function ReasonsEditor({ claimId, label, markdown, onType, onCommit, onBlur, onLeave }: Props) {
  const t = useTranslations('workbench.why')
  const { derived, store } = useBench()
  const evidence = useWorkbench((state) => derived.evidenceByClaim(state).get(claimId)) ?? NONE
  const [citing, setCiting] = useState<number | null>(null)
  const [isLinking, setLinking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const now = useRef({ evidence, citing, onType, onCommit, onLeave })
  now.current = { evidence, citing, onType, onCommit, onLeave }

  const editor = useEditor({
    // It is made in the browser only, and is to have the caret in the frame in which it appears.
    immediatelyRender: true,
    injectCSS: false,
    onFocus: ({ editor: focused }) => {
      const text = releaseKeys()
      if (text) focused.commands.insertContent({ type: 'text', text })
    },
    onSelectionUpdate: ({ editor: moved }) => keepCaret(claimId, moved.state.selection.head),
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      Italic,
      HardBreak,
      BulletList,
      OrderedList,
      ListItem,
      UndoRedo,
      Link.configure({ openOnClick: false, isAllowedUri: (uri) => safeHref(uri) !== null, protocols: [] }),
      Citation.configure({
        numberOf: (id: string) =>
          (derived.evidenceByClaim(store.getSnapshot()).get(claimId) ?? NONE).findIndex((one) => one.id === id) + 1,
      }),
    ],
    content: editorDocument(parseRichText(markdown)),
    editorProps: {
      attributes: {
        class: `min-h-16 whitespace-pre-wrap outline-none ${REASONS_LOOK}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
      handleTextInput: (_view, _from, _to, text) => {
        if (text !== '[' || now.current.evidence.length === 0 || now.current.citing !== null) return false
        setCiting(0)
        return true
      },
      handleKeyDown: (_view, event) => onKeyDown(event),
    },
    onUpdate: ({ editor: changed }) => now.current.onType(writeRichText(richTextOf(changed.getJSON()))),
  })

  useLayoutEffect(() => {
    // One that was made for a drawing that was given up; another follows.
    if (editor.isDestroyed) return
    const { doc, tr } = editor.state
    const kept = caretOf(claimId)
    const place =
      kept === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(Math.min(kept, doc.content.size)), -1)
    editor.view.dispatch(tr.setSelection(place))
    editor.view.focus()
  }, [editor, claimId])

  const cite = (chosen: EvidenceObject | undefined) => {
    setCiting(null)
    if (chosen)
      editor
        ?.chain()
        .focus()
        .insertContent({ type: 'citation', attrs: { evidenceId: chosen.id } })
        .run()
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const { citing: at, evidence: known } = now.current
    const isMod = event.ctrlKey || event.metaKey
    if (at !== null) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0
      if (step !== undefined) setCiting((at + step + known.length) % known.length)
      else if (event.key === 'Enter' || event.key === 'Tab') cite(known[at])
      else if (digit > 0) cite(known[digit - 1])
      else if (event.key === 'Escape') setCiting(null)
      else if (event.key.length === 1) {
        setCiting(null)
        editor.commands.insertContent('[')
        return false
      } else return false
      return true
    }
    if (event.key === '[' && !event.isComposing && known.length > 0) {
      setCiting(0)
      return true
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && isMod)) {
      keepCaretOnScreen()
      now.current.onLeave()
      return true
    }
    if (isMod && event.key.toLowerCase() === 'k') {
      setLinking(true)
      return true
    }
    return false
  }
  const keyDown = useRef(onKeyDown)
  keyDown.current = onKeyDown

  useEffect(() => {
    editor.setOptions({
      editorProps: { ...editor.options.editorProps, handleKeyDown: (_view, event) => keyDown.current(event) },
    })
  }, [editor])

  /** The key that moved the caret may be so fresh that the editor has not heard of it; the screen has. */
  function keepCaretOnScreen(): void {
    const shown = document.getSelection()
    if (!editor || !shown?.focusNode || !editor.view.dom.contains(shown.focusNode)) return
    keepCaret(claimId, editor.view.posAtDOM(shown.focusNode, shown.focusOffset))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has gone.
    <div ref={box} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onBlur()}>
      <EditorContent editor={editor} />
      {citing !== null && <CitationList label={t('cite')} evidence={evidence} active={citing} onChoose={cite} />}
      {isLinking && editor && (
        <LinkPrompt
          editor={editor}
          onClose={() => {
            setLinking(false)
            editor.commands.focus()
          }}
        />
      )}
      <p className="mt-1 text-ink-2 text-xs">{t('hint')}</p>
    </div>
  )
}
