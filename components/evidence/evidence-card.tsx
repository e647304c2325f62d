'use client'

import { Archive, Lock, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import type { EvidenceObject } from '@/domain/workbench/objects'
import { FileDrop } from '../files/file-drop'
import { announce } from '../ui/announcer'
import { Chip } from '../ui/chip'
import { IconButton } from '../ui/icon-button'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { deleteEvidence } from '../workbench/evidence-commands'
import { pinSource, usePin } from '../workbench/pinned-source'
import { useUi } from '../workbench/ui-handles'
import { AnswerLines } from './answer-lines'
import { EvidenceEditor } from './evidence-editor'
import { EvidenceFiles } from './evidence-files'
import { StanceChip } from './stance-chip'
import { useAddFiles } from './use-waiting-files'

type Props = { readonly evidence: EvidenceObject; readonly number: number; readonly isReadOnly: boolean }

/** One piece of evidence: what it says of the claim, the words, where they stand. */
export function EvidenceCard({ evidence, number, isReadOnly }: Props) {
  const t = useTranslations('workbench.evidence')
  const { store, run } = useBench()
  const ui = useUi()
  const [isEditing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const source = useWorkbench((state) => state.objects.source.get(evidence.sourceId ?? ''))
  useEffect(() => {
    if (wasEditing.current && !isEditing) edit.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  // What no source answers has none; a source that is named and not here yet cannot be changed.
  const isChangeable = source !== undefined || evidence.sourceId === null
  const title = source?.title ?? t(evidence.sourceId === null ? 'unanswerable' : 'unknownSource')
  const articleId = useWorkbench((state) => state.articleId)
  const sources = useWorkbench((state) => state.objects.source)
  const addFiles = useAddFiles()
  const pinned = usePin(articleId, sources)
  const isPinned = source !== undefined && pinned?.sourceId === source.id
  const pin = () => {
    if (!source) return
    pinSource(articleId, isPinned ? null : { sourceId: source.id, locator: '' })
    announce(isPinned ? t('unpinned') : t('pinned', { title }))
  }
  const remove = () => {
    const draft = deleteEvidence(store.getSnapshot(), evidence.id)
    if (!draft) return
    void run(draft)
    announce(t('deleted'))
    const undo = draft.undo
    showToast({
      text: t('deleted'),
      action: { label: t('undo'), onAct: () => void run(undo?.(store.getSnapshot()) ?? null) },
    })
    ui.list?.focus()
  }
  if (isEditing && isChangeable) {
    return (
      <li>
        <EvidenceEditor evidence={evidence} source={source ?? null} number={number} onClose={() => setEditing(false)} />
      </li>
    )
  }
  const canAdd = source !== undefined && !isReadOnly
  const href = source?.url ? safeHref(source.url) : null
  const archive = source?.archiveUrl ? safeHref(source.archiveUrl) : null
  const link = 'text-ink underline-offset-2 hover:underline'
  const facts = [source?.publisher, source?.publishedAt, evidence.locator].filter(Boolean).join(' · ')
  return (
    <FileDrop
      as="li"
      onFiles={canAdd ? (files) => addFiles(source.id, files) : undefined}
      className="group flex flex-col gap-1.5 rounded-lg border border-line px-3 py-2.5"
    >
      <div className="flex items-center gap-2">
        <span className="font-semibold text-ink-2 text-xs">{`[${number}]`}</span>
        <StanceChip stance={evidence.stance} />
        {!isReadOnly && (
          <span className="-my-1 -me-1.5 ms-auto flex shrink-0">
            {source && (
              <IconButton size="sm" label={t(isPinned ? 'unpin' : 'pin', { number })} onClick={pin}>
                {isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
              </IconButton>
            )}
            {isChangeable && (
              <IconButton
                ref={edit}
                size="sm"
                label={t(source ? 'edit' : 'editQuestion', { number })}
                onClick={() => setEditing(true)}
              >
                <Pencil aria-hidden />
              </IconButton>
            )}
            <IconButton size="sm" label={t('delete', { number })} onClick={remove}>
              <Trash2 aria-hidden />
            </IconButton>
          </span>
        )}
      </div>
      <bdi className="font-semibold text-ui [overflow-wrap:anywhere]">
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={link}>
            {title}
          </a>
        ) : (
          title
        )}
      </bdi>
      {evidence.quote && (
        <blockquote dir="auto" className="whitespace-pre-line font-serif text-[0.9375rem] leading-snug">
          {t('quoted', { quote: evidence.quote })}
        </blockquote>
      )}
      <AnswerLines evidence={evidence} />
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-xs empty:hidden">
        {facts && <bdi>{facts}</bdi>}
        {evidence.isPrimary && <span>{t('primary')}</span>}
        {source?.isConfidential && (
          <Chip tone="unproven">
            <Lock aria-hidden />
            {t('confidential')}
          </Chip>
        )}
        {archive && (
          <a
            href={archive}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="inline-flex min-h-6 items-center gap-1 font-semibold text-rate-true underline-offset-2 hover:underline"
          >
            <Archive aria-hidden className="size-3.5" />
            {source?.archivedAt ? t('archivedAt', { date: source.archivedAt }) : t('archived')}
          </a>
        )}
      </p>
      {source && <EvidenceFiles source={source} onFiles={canAdd ? (files) => addFiles(source.id, files) : undefined} />}
    </FileDrop>
  )
}
