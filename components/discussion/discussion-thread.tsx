'use client'

import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CommentObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { TextArea } from '../ui/text-area'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { addComment, deleteComment, resolveThread, type Subject, threadOf } from '../workbench/discussion-commands'
import { comeBack, useUi } from '../workbench/ui-handles'
import { useKeptForm } from '../workbench/use-kept-form'
import { useWhen } from '../workbench/use-when'

type Props = { readonly subject: Subject; readonly isReadOnly: boolean }

/** What is said about a claim or an annotation, among ourselves. */
export function DiscussionThread({ subject, isReadOnly }: Props) {
  const t = useTranslations('workbench.discussion')
  const { store, run, making } = useBench()
  const thread = useWorkbench((state) => threadOf(state, subject))
  const all = useWorkbench((state) => state.objects.comment)
  const [isShown, setShown] = useState(false)
  const [draft, setDraft, forget] = useKeptForm(`comment:${subject.claimId ?? subject.annotationId ?? 'article'}`, {
    body: '',
  })
  const box = useRef<HTMLFormElement>(null)
  const ui = useUi()
  useEffect(() => {
    if (isReadOnly) return
    const reply = () => {
      flushSync(() => setShown(true))
      box.current?.querySelector('textarea')?.focus()
    }
    ui.reply = reply
    return () => {
      if (ui.reply === reply) ui.reply = null
    }
  }, [ui, isReadOnly])
  const comments = thread
    ? [...all.values()]
        .filter(({ threadId }) => threadId === thread.id)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    : []
  const isResolved = thread?.resolvedAt != null
  const post = () => {
    if (draft.body.trim() === '') return
    void run(addComment(store.getSnapshot(), subject, draft.body.trim(), making))
    setDraft({ body: '' })
    forget()
    // Whoever came by key goes back; whoever came by hand writes on.
    if (ui.returnTo) comeBack(ui)
    else box.current?.querySelector('textarea')?.focus()
  }
  const resolve = (next: boolean) => thread && void run(resolveThread(store.getSnapshot(), thread.id, next, making))
  if (isResolved && !isShown && comments.length > 0) {
    return (
      <div className="flex flex-wrap items-center gap-2 text-ink-2 text-ui">
        <Check aria-hidden className="size-4" />
        {t('resolved', { count: comments.length })}
        <Button size="sm" variant="quiet" onClick={() => setShown(true)}>
          {t('show')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      {comments.length > 0 && (
        <ol className="flex flex-col gap-2">
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} isReadOnly={isReadOnly} />
          ))}
        </ol>
      )}
      {!isReadOnly && (
        <form
          ref={box}
          className="flex flex-col gap-1.5"
          onSubmit={(event) => {
            event.preventDefault()
            post()
          }}
        >
          <TextArea
            label={comments.length > 0 ? t('reply') : t('first')}
            isLabelHidden
            placeholder={comments.length > 0 ? t('reply') : t('first')}
            // Empty, it is the placeholder's, which is the interface's.
            dir={draft.body ? 'auto' : undefined}
            rows={1}
            inputClassName="min-h-8"
            maxLength={20_000}
            value={draft.body}
            onChange={(event) => setDraft({ body: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') comeBack(ui)
              else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) post()
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
          <div className="flex gap-2">
            {draft.body.trim() !== '' && (
              <Button type="submit" size="sm" variant="primary">
                {t('post')}
              </Button>
            )}
            {thread && comments.length > 0 && (
              <Button size="sm" variant="quiet" onClick={() => resolve(!isResolved)}>
                {isResolved ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
                {isResolved ? t('reopen') : t('resolve')}
              </Button>
            )}
          </div>
        </form>
      )}
    </div>
  )
}

function Comment({ comment, isReadOnly }: { readonly comment: CommentObject; readonly isReadOnly: boolean }) {
  const t = useTranslations('workbench.discussion')
  const when = useWhen()
  const { store, run } = useBench()
  const me = useWorkbench((state) => state.me)
  const name = useWorkbench(({ people }) => people.find(({ id }) => id === comment.userId)?.name) ?? t('somebody')
  const mayDelete = !isReadOnly && (comment.userId === me.id || me.role === 'editor' || me.role === 'admin')
  const remove = () => {
    const draft = deleteComment(store.getSnapshot(), comment.id)
    if (!draft) return
    void run(draft)
    const undo = draft.undo
    showToast({
      text: t('deleted'),
      action: { label: t('undo'), onAct: () => void run(undo?.(store.getSnapshot()) ?? null) },
    })
  }
  return (
    <li className="rounded-lg bg-desk px-3 py-2">
      <div className="flex items-center gap-2 text-xs">
        <bdi className="font-semibold">{name}</bdi>
        <time dateTime={comment.createdAt} className="text-ink-2">
          {when(comment.createdAt)}
        </time>
        {mayDelete && (
          <IconButton size="sm" label={t('delete', { name })} className="-my-1.5 ms-auto -me-1.5" onClick={remove}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <p dir="auto" className="whitespace-pre-line text-ui [overflow-wrap:anywhere]">
        {comment.body}
      </p>
    </li>
  )
}
