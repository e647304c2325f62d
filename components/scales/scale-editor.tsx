'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { type HouseScale, SCALE_KINDS } from '@/domain/scale/scale'
import { SettingsCard } from '../settings/settings-card'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { RatingRows } from './rating-rows'
import type { Answer, Saved, ScaleActions } from './scale-actions'
import { draftOf, isSameDraft, ratingInputs } from './scale-draft'
import { ScaleRefusal } from './scale-refusal'
import { useKeptDraft } from './use-kept-draft'

type Props = {
  /** The scale to change; null makes a new one. */
  readonly scale: HouseScale | null
  readonly userId: string
  readonly actions: Pick<ScaleActions, 'create' | 'change'>
}

/** A scale with all its ratings, to be changed and saved as a whole. */
export function ScaleEditor({ scale: first, userId, actions }: Props) {
  const t = useTranslations('scales')
  const router = useRouter()
  const [scale, setScale] = useState(first)
  const kept = useKeptDraft(`tickmark:scale:${userId}:${first?.id ?? 'new'}`, draftOf(first), first?.rev ?? null)
  const { draft, rev } = kept
  const [refused, setRefused] = useState<Extract<Answer<Saved>, { ok: false }> | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isSaving, startSaving] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const isChanged = !isSameDraft(draft, draftOf(scale))
  const used = scale?.versions[0]
  const isUsed = scale?.versions.some((version) => version.isUsed) ?? false
  const faults = refused?.fields ?? {}

  const change: typeof kept.change = (next) => {
    setSaid(null)
    kept.change(next)
  }
  const save = (onRev = rev) =>
    startSaving(async () => {
      const input = { name: draft.name, kind: draft.kind, ratings: ratingInputs(draft) }
      const answer = await (scale
        ? actions.change({ ...input, id: scale.id, rev: onRev ?? scale.rev })
        : actions.create(input)
      ).catch(() => ({ ok: false as const, code: 'offline', message: t('offline') }))
      if (!answer.ok) {
        setRefused(answer)
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
        return
      }
      const saved = answer.value.scale
      const before = saved.versions[1]
      const text = answer.value.isNewVersion
        ? t('saved.newVersion', {
            version: saved.latest.version,
            articles: before?.articles ?? 0,
            before: before?.version ?? 0,
          })
        : t('saved.same', { version: saved.latest.version })
      setRefused(null)
      setScale(saved)
      kept.begin(draftOf(saved), saved.rev)
      setSaid(text)
      announce(text)
      if (!scale) router.replace(`/settings/scales/${saved.id}`)
    })
  const takeTheirs = (theirs: HouseScale) => {
    setRefused(null)
    setScale(theirs)
    kept.begin(draftOf(theirs), theirs.rev)
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 [&_*]:scroll-mb-24"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        save()
      }}
    >
      {kept.isBack && isChanged && !refused && (
        <Notice
          kind="hint"
          actions={
            <Button size="sm" onClick={() => kept.begin(draftOf(scale), scale?.rev ?? null)}>
              {t('discard')}
            </Button>
          }
        >
          {t('back')}
        </Notice>
      )}
      <SettingsCard title={t('about.title')}>
        <TextField
          label={t('about.name')}
          dir="auto"
          maxLength={100}
          value={draft.name}
          error={faults.name}
          className="max-w-md"
          onChange={(event) => change((now) => ({ ...now, name: event.target.value }))}
        />
        <fieldset className="flex flex-col gap-1" disabled={isUsed}>
          <legend className="mb-1 font-semibold text-ink-2 text-xs">{t('about.kind')}</legend>
          {SCALE_KINDS.toReversed().map((kind) => (
            <label key={kind} className="flex min-h-6 items-start gap-2 text-ui">
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                onChange={() => change((now) => ({ ...now, kind }))}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="font-semibold">{t(`kinds.${kind}`)}</span> {t(`kindText.${kind}`)}
              </span>
            </label>
          ))}
          {isUsed && <p className="text-ink-2 text-xs">{t('kindFixed')}</p>}
        </fieldset>
      </SettingsCard>
      <SettingsCard title={t('ratings.title')} text={t(draft.ratings.length === 0 ? 'ratings.none' : 'ratings.text')}>
        {faults.ratings && <Notice kind="problem">{faults.ratings}</Notice>}
        <RatingRows key={scale?.rev ?? 'new'} draft={draft} faults={faults} onChange={change} />
      </SettingsCard>
      <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-paper p-3 shadow-raised">
        {/* Where one just pressed: further up it would be out of sight. */}
        {refused && <ScaleRefusal refused={refused} onTake={takeTheirs} onOverwrite={(on) => save(on)} />}
        <Button type="submit" variant="primary" disabled={isSaving || (scale !== null && !isChanged)}>
          {t(isSaving ? 'saving' : scale ? 'save' : 'create')}
        </Button>
        {scale && isChanged && (
          <Button variant="quiet" onClick={() => kept.begin(draftOf(scale), scale.rev)}>
            {t('discard')}
          </Button>
        )}
        <p role="status" className="min-w-0 flex-1 basis-64 text-ink-2 text-ui">
          {said ??
            (used?.isUsed
              ? t('willMake', { next: used.version + 1, version: used.version, articles: used.articles })
              : t(scale ? 'willRewrite' : 'willCreate', { version: used?.version ?? 1 }))}
        </p>
      </div>
    </form>
  )
}
