'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import { FileDrop } from '../files/file-drop'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { InPlaceForm } from '../ui/in-place-form'
import { Kbd } from '../ui/kbd'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { useBench } from '../workbench/bench-context'
import { citeSource } from '../workbench/evidence-commands'
import { readObjects } from '../workbench/http'
import { useKeptForm } from '../workbench/use-kept-form'
import { answerFields } from './answer-fields'
import { ChosenFiles } from './chosen-files'
import { EMPTY_VALUES, EvidenceFields } from './evidence-fields'
import { readPasted } from './pasted-source'
import { SourceBox } from './source-box'
import { useKeptFiles } from './use-kept-files'
import { useKnownAddress } from './use-known-address'
import { useAddFiles } from './use-waiting-files'

type Props = {
  readonly claimId: string
  /** A source to begin with, straight at the locator; what was typed before and not cited yet goes first. */
  readonly sourceId?: string | undefined
  readonly onClose: () => void
}

const NO_NAMES: readonly string[] = []
const EMPTY = { ...EMPTY_VALUES, box: '', title: '', sourceId: '', fileNames: NO_NAMES }

/** Whether something is typed that another source must not take the place of. */
const isBegun = ({ box, locator, quote, fileNames }: typeof EMPTY) => !!(box || locator || quote || fileNames.length)

/** Cites a source: paste an address or type the beginning of a known title, Enter, then the locator. Ctrl+Enter saves. */
export function NewEvidenceForm({ claimId, sourceId, onClose }: Props) {
  const t = useTranslations('workbench.evidence')
  const { store, run, making } = useBench()
  const [values, setValues, forget] = useKeptForm(`new-evidence:${claimId}`, EMPTY)
  const [isTried, setTried] = useState(false)
  const [given] = useState(() => (isBegun(values) ? undefined : sourceId))
  useEffect(() => {
    if (!given) return
    setValues({ ...EMPTY, sourceId: given })
    form.current?.querySelector<HTMLInputElement>('input[name=locator]')?.focus()
  }, [given, setValues])
  const form = useRef<HTMLFormElement>(null)
  // The whole form is what one fills in next, not only its first field.
  useEffect(() => {
    // In braces: it answers with a promise, and an effect may only answer with what ends it.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const chosen = useKeptFiles(`new-evidence:${claimId}`, values.fileNames, (fileNames) =>
    setValues((now) => ({ ...now, fileNames })),
  )
  const { files } = chosen
  const addFiles = useAddFiles()
  const known = values.sourceId ? store.getSnapshot().objects.source.get(values.sourceId) : undefined
  // A link to a passage may have been typed, or pasted into a box that held something: it names the passage all the same.
  const { box, quote: named } = readPasted(values.box, '')
  const url = known ? null : safeHref(box)
  const sameAddress = useKnownAddress(known ? '' : values.box)
  const title = url ? values.title.trim() || url : box || (files[0]?.name ?? '')
  // A question that nothing answers is noted without a source.
  const isUnanswered = values.answerType === 'Unanswerable'
  const isLink = values.archiveUrl.trim() === '' || safeHref(values.archiveUrl) !== null
  const save = async () => {
    setTried(true)
    if ((!known && title === '' && !isUnanswered) || !isLink) return
    const toAdd = (await chosen.settled()).files
    // The same page once more is the source that is known, unless it cannot be fetched now.
    const id = known?.id ?? (sameAddress && (await isHere(sameAddress.id)) ? sameAddress.id : null)
    const cited =
      id || title === ''
        ? { sourceId: id }
        : {
            source: {
              title,
              url,
              archiveUrl: values.archiveUrl.trim() || null,
              archivedAt: values.archivedAt.trim() || null,
              isConfidential: values.isConfidential,
            },
          }
    const { stance, locator, isPrimary } = values
    const details = { stance, quote: values.quote || named, locator, isPrimary, ...answerFields(values) }
    const made = citeSource(store.getSnapshot(), claimId, cited, details, making)
    void run(made.draft)
    // They wait until the source is there.
    if (toAdd.length > 0 && made.sourceId !== null) addFiles(made.sourceId, toAdd)
    forget()
    chosen.forget()
    announce(t('added', { title: known?.title ?? sameAddress?.title ?? (title || t('unanswerable')) }))
    onClose()
  }
  const goOn = () => {
    setValues({ ...values, box, quote: values.quote || named })
    goToLocator()
  }
  const goToLocator = () => form.current?.querySelector<HTMLInputElement>('input[name=locator]')?.focus()
  /** Whether a source is in this article; one of another article comes to it first. */
  const isHere = async (sourceId: string) => {
    const { objects, articleId } = store.getSnapshot()
    if (!objects.source.has(sourceId)) {
      store.accept(await readObjects(articleId, [{ kind: 'source', id: sourceId }]).catch(() => []))
    }
    return store.getSnapshot().objects.source.has(sourceId)
  }
  /** If it cannot be fetched, what was typed stays. */
  const choose = async (sourceId: string) => {
    if (!(await isHere(sourceId))) return announce(t('sourceGone'), 'assertive')
    setValues({ ...values, sourceId, box: '', quote: values.quote || named })
    goToLocator()
  }
  return (
    <FileDrop onFiles={(added) => void chosen.add(added)}>
      <InPlaceForm
        ref={form}
        label={t('newLabel')}
        keepLabel={t('cite')}
        cancelLabel={t('cancel')}
        onKeep={() => void save()}
        onLeave={onClose}
        aside={
          <span className="ms-auto hidden text-ink-2 text-xs sm:block" aria-hidden>
            <Kbd>{t('saveKeys')}</Kbd>
          </span>
        }
      >
        <SourceBox
          text={known?.title ?? values.box}
          error={isTried && !known && title === '' && !isUnanswered ? t('titleMissing') : undefined}
          onType={(box) => setValues({ ...values, sourceId: '', box })}
          onEnter={() => (sameAddress ? void choose(sameAddress.id) : goOn())}
          onPaste={(pasted) => setValues({ ...values, sourceId: '', ...readPasted(pasted, values.quote) })}
          onChoose={(sourceId) => void choose(sourceId)}
        />
        {sameAddress && (
          <Notice
            kind="hint"
            actions={
              <Button size="sm" onClick={() => void choose(sameAddress.id)}>
                {t('useKnown')}
              </Button>
            }
          >
            {t('sameAddress', { title: sameAddress.title })}
          </Notice>
        )}
        {url && !sameAddress && (
          <TextField
            label={t('title')}
            placeholder={url}
            maxLength={2000}
            value={values.title}
            onChange={(event) => setValues({ ...values, title: event.target.value })}
          />
        )}
        <EvidenceFields
          values={values}
          url={url}
          isOfSource={!known && !sameAddress}
          onChange={(next) => setValues({ ...values, ...next })}
          archiveError={isTried && !isLink ? t('notALink') : undefined}
        />
        <ChosenFiles
          files={files}
          lost={chosen.lost}
          onAdd={(added) => void chosen.add(added)}
          onLeaveOut={chosen.leaveOut}
          onGiveUpLost={chosen.giveUpLost}
        />
      </InPlaceForm>
    </FileDrop>
  )
}
