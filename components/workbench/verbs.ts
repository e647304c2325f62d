import type { NoCheckReason, Purpose } from '@/domain/annotation/annotation'
import { dayOf } from '@/domain/claim/waiting'
import type { Rating } from '@/domain/scale/scale'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { deleteAnnotation, markSpan, toggleClearance } from './annotation-commands'
import type { Bench } from './bench'
import { assessmentOf, setVerdict, stillHolds } from './claim-commands'
import type { CommandDraft } from './command'
import { claimUnder } from './correction-commands'
import { linkOfActive, linkOfSentence } from './link-of'
import { countWaiting, nextThing } from './next-thing'
import { pinSource } from './pinned-source'
import { counterpartOf, type SayStatement, spanOnSameWords, splitSaid } from './said-commands'
import { sentenceAt, sentenceRange } from './sentences'
import { type Ticked, tick } from './tick'
import { isInArticle, leaveFrom, type UiHandles } from './ui-handles'
import type { TextRange } from './workbench-store'

/** What the screen says aloud and shows for a moment; made of messages by whoever draws it. */
export type Speech = {
  readonly marked: (purpose: Purpose, number: number | null, reason: NoCheckReason | null) => string
  readonly deleted: (purpose: Purpose) => string
  readonly claim: (claimId: string) => string
  /** Of an annotation that is no claim, with its words. */
  readonly opened: (annotation: AnnotationObject) => string
  readonly judged: (claimId: string, rating: Rating | null) => string
  /** Of a verdict that was confirmed. */
  readonly stillHolds: (claimId: string) => string
  readonly pinned: (sourceId: string) => string
  readonly cleared: (isClear: boolean) => string
  /** Of a claim that was ticked against the pinned source, or why none was. */
  readonly ticked: (ticked: Ticked) => string
  /** With how many claims wait for somebody all the same. */
  readonly nothingLeft: (waiting: number) => string
  /** The statement that somebody said something. */
  readonly saidStatement: SayStatement
  /** Of a claim that was made beside another on the same words. */
  readonly split: (claimId: string) => string
  readonly undone: (isAny: boolean) => string
  /** How many annotations are selected together. */
  readonly chosen: (count: number) => string
  readonly say: (text: string) => void
  readonly show: (text: string) => void
  readonly offerUndo: (text: string, undo: () => void) => void
}

export type Verbs = ReturnType<typeof createVerbs>

/** What a person does with keys, bar and lists alike. */
export function createVerbs(bench: Bench, ui: UiHandles, speech: Speech) {
  const { store, client, derived, making, run, chosen } = bench
  const state = () => store.getSnapshot()
  const bounds = () => state().revision.segmentation.sentences

  /** What the next mark applies to: the selection, or the focused statement. */
  const target = (): TextRange | null => state().selection ?? sentenceRange(bounds(), state().sentence)

  const activate = (id: string | null) => {
    const annotation = id === null ? undefined : state().objects.annotation.get(id)
    if (annotation?.start == null || annotation.end === null) return store.go({ activeId: id, selection: null })
    store.go({ activeId: id, selection: null, sentence: sentenceAt(bounds(), annotation.start) })
    ui.surface?.scrollTo({ start: annotation.start, end: annotation.end })
  }
  /** Whether anybody went to a statement yet: before, the first thing to do is the first one. */
  let hasGone = false
  /** Stands on a statement, with the keyboard. */
  const goToSentence = (index: number) => {
    const range = sentenceRange(bounds(), index)
    if (!range) return
    hasGone = true
    store.go({ activeId: null, selection: null, sentence: index })
    ui.surface?.scrollTo(range)
    ui.list?.focus()
  }
  const activateClaim = (claimId: string) => {
    const row = derived.claimRow(state(), claimId)
    if (!row) return
    activate(row.annotationId)
    // From nowhere, the keyboard comes along: the next key marks, judges or moves here.
    if (document.activeElement === document.body) ui.list?.focus()
    speech.say(speech.claim(claimId))
  }
  /** Opens an annotation by its link; false when it is no longer there. */
  const open = (id: string): boolean => {
    const annotation = state().objects.annotation.get(id)
    if (!annotation) return false
    activate(id)
    const isClaim = annotation.purpose === 'claim' && annotation.claimId !== null
    speech.say(isClaim ? speech.claim(annotation.claimId as string) : speech.opened(annotation))
    return true
  }
  const remove = (id: string) => {
    const annotation = state().objects.annotation.get(id)
    const draft = deleteAnnotation(state(), id)
    if (!annotation || !draft) return
    const undo = draft.undo
    void run(draft)
    if (state().activeId === id) store.activate(null)
    const text = speech.deleted(annotation.purpose)
    speech.say(text)
    speech.offerUndo(text, () => void run(undo?.(state()) ?? null))
  }
  const takeBack = (drafts: readonly CommandDraft[]) => {
    const back = drafts.toReversed().flatMap(({ undo }) => undo?.(state()) ?? [])
    if (back.length > 0) void client.runAll(back.map((draft) => ({ ...draft, undo: undefined })))
  }
  const sayChosen = () => speech.say(speech.chosen(chosen.get().size))
  return {
    target,
    /** Takes annotations into what is selected together, or out of it. */
    select(ids: readonly string[]): void {
      chosen.toggle(ids)
      sayChosen()
    },
    /** Takes everything in from what was selected last, or is active, to these. */
    selectTo(ids: readonly string[]): void {
      const all = derived.annotations(state()).flatMap(({ id, isProposal }) => (isProposal ? [] : id))
      const from = all.indexOf(chosen.last ?? state().activeId ?? '')
      const places = ids.map((id) => all.indexOf(id))
      const [low, high] = [Math.min(from, ...places), Math.max(from, ...places)]
      chosen.add(from < 0 ? ids : all.slice(low, high + 1))
      sayChosen()
    },
    selectNone(): void {
      chosen.clear()
      sayChosen()
    },
    activate,
    activateClaim,
    open,
    remove,
    mark(purpose: Purpose, reason?: NoCheckReason): void {
      // Right after "Wrong", the words to correct are those of the claim.
      if (purpose === 'correction' && state().selection === null && ui.writeReplacement) {
        leaveFrom(ui)
        ui.writeReplacement()
        return
      }
      const range = target()
      if (!range) return
      const claimId = purpose === 'correction' ? claimUnder(state(), range) : null
      const marking = { purpose, ...(reason && { reason }), ...(claimId && { claimId }) }
      const { id, draft } = markSpan(state(), range, marking, making)
      void run(draft)
      store.go({
        selection: null,
        sentence: sentenceAt(bounds(), range.start),
        ...(purpose !== 'excluded' && { activeId: id }),
      })
      const newClaim = purpose === 'claim' ? (state().objects.annotation.get(id)?.claimId ?? null) : null
      speech.say(speech.marked(purpose, derived.claimRow(state(), newClaim)?.number ?? null, reason ?? null))
    },
    clearRest(): void {
      const draft = toggleClearance(state(), state().sentence, making)
      void run(draft)
      speech.say(speech.cleared(draft.name === 'clearSentence'))
    },
    /** Marks, rates and cites in one; `isHere` says that the keyboard is in the article. */
    tick(isHere: boolean): void {
      const ticked = tick(bench, isHere)
      const text = speech.ticked(ticked)
      speech.say(text)
      if (ticked.claimId === null) speech.show(text)
    },
    /** Pins a source to the article, to tick against it. */
    pin(sourceId: string): void {
      pinSource(state().articleId, { sourceId, locator: '' })
      speech.say(speech.pinned(sourceId))
    },
    judge(rating: Rating | null): void {
      const active = state().objects.annotation.get(state().activeId ?? '')
      if (!active?.claimId) return
      const mine = assessmentOf(state(), active.claimId, state().me.id)
      const claim = state().objects.claim.get(active.claimId)
      const isSame = (mine?.ratingId ?? null) === (rating?.id ?? null) && (mine?.conclusion ?? null) === null
      if (isSame && (rating === null || mine?.basis === claim?.basis)) return
      void run(
        setVerdict(
          state(),
          active.claimId,
          { ratingId: rating?.id ?? null, ...(mine?.conclusion && { conclusion: null }) },
          making,
        ),
      )
      speech.say(speech.judged(active.claimId, rating))
    },
    /** Says that what was judged before the claim changed is right for it now; false where none of it is one's own. */
    stillHolds(): boolean {
      const claimId = state().objects.annotation.get(state().activeId ?? '')?.claimId
      const drafts = claimId ? stillHolds(state(), claimId, making) : []
      if (!claimId || drafts.length === 0) return false
      void client.runAll(drafts)
      const text = speech.stillHolds(claimId)
      speech.say(text)
      speech.offerUndo(text, () => takeBack(drafts))
      return true
    },
    /** To the other of two claims on the same words; where there is none, makes it, or (false) asks who said it. */
    said(speaker?: string): boolean {
      const span = state().objects.annotation.get(state().activeId ?? '')
      const claim = state().objects.claim.get((span?.purpose === 'claim' && span.claimId) || '')
      if (!span || !claim) return false
      const other = counterpartOf(state(), claim.id)
      if (other) {
        activate(spanOnSameWords(state(), other.id, span) ?? derived.claimRow(state(), other.id)?.annotationId ?? null)
        speech.say(speech.claim(other.id))
        return true
      }
      const by = speaker ?? claim.speaker?.trim()
      const made = by ? splitSaid(state(), span, by, speech.saidStatement, making) : null
      if (!made || state().me.role === 'viewer') return false
      void client.runAll(made.drafts)
      activate(made.annotationId)
      const text = speech.split(made.claimId)
      speech.say(text)
      speech.offerUndo(text, () => takeBack(made.drafts))
      return true
    },
    step(by: 1 | -1): void {
      const rows = derived.claimRows(state())
      const active = state().objects.annotation.get(state().activeId ?? '')
      const at = rows.findIndex(({ id }) => id === active?.claimId)
      const next = at < 0 ? (by === 1 ? rows[0] : rows.at(-1)) : rows[at + by]
      if (next) activateClaim(next.id)
    },
    goToSentence,
    goNext(): void {
      ui.onNext?.()
      const today = dayOf(new Date(making.now()))
      const next = nextThing(state(), derived, today, hasGone || isInArticle())
      if (!next) {
        const text = speech.nothingLeft(countWaiting(state(), derived, today))
        speech.say(text)
        speech.show(text)
        // Enter opens it: what comes after the last tick is the hand-over.
        ui.handOver?.focus()
      } else if ('claimId' in next) activateClaim(next.claimId)
      else if ('annotationId' in next) activate(next.annotationId)
      else goToSentence(next.sentence)
    },
    copyLink(): void {
      ui.copyLink?.(linkOfActive(state(), derived) ?? linkOfSentence(state(), state().sentence))
    },
    undo(): void {
      const undone = client.undoLast()
      speech.say(speech.undone(undone !== null))
    },
  }
}
