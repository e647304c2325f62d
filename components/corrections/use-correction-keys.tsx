'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { CorrectionState } from '@/domain/annotation/annotation'
import { announce } from '../ui/announcer'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { decideCorrection } from '../workbench/correction-commands'
import { takesKeys } from '../workbench/shortcuts'
import { useLinkCopy } from '../workbench/use-link-copy'
import { type ScreenAct, useScreenKeys } from '../workbench/use-screen-keys'
import type { ListedCorrection } from './listed-corrections'
import type { useCorrectionRows } from './use-correction-rows'

type Options = {
  readonly shown: readonly ListedCorrection[]
  readonly at: Pick<ReturnType<typeof useCorrectionRows>, 'currentAt' | 'goTo'>
  readonly isEditor: boolean
  /** Asks why the words of a correction stand. */
  readonly onAsk: (id: string) => void
}

/** From which states a decision leads on. */
const FROM: { readonly [state in CorrectionState]: readonly CorrectionState[] } = {
  accepted: ['proposed'],
  stet: ['proposed', 'accepted'],
  entered: ['proposed', 'accepted'],
  proposed: ['accepted', 'stet', 'entered'],
}
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The keys of the list of corrections; they act on the row that has the keyboard, in a field they are letters. */
export function useCorrectionKeys({ shown, at, isEditor, onAsk }: Options) {
  const t = useTranslations('corrections.list')
  const { store, client, run } = useBench()
  const link = useLinkCopy(useWorkbench((state) => state.articleId))
  const one = shown[at.currentAt]?.correction
  const step = (by: number) => at.goTo(Math.max(0, Math.min(at.currentAt + by, shown.length - 1)))
  const copyLink = (id: string) => link.copy({ kind: 'annotation', id })
  const act = (to: CorrectionState, run: (id: string) => void): ScreenAct => ({
    run: () => one && run(one.id),
    isOffered: () => isEditor && one !== undefined && FROM[to].includes(one.correctionState ?? 'proposed'),
  })
  const decide = (to: CorrectionState) =>
    act(to, (id) => {
      void run(decideCorrection(store.getSnapshot(), id, to))
      announce(t(`decided.${to}`))
    })
  const keys = useScreenKeys('corrections', {
    nextClaim: { run: () => step(1), isOffered: () => shown.length > 0 },
    previousClaim: { run: () => step(-1), isOffered: () => shown.length > 0 },
    acceptCorrection: decide('accepted'),
    letStand: act('stet', onAsk),
    enterCorrection: decide('entered'),
    proposeAgain: decide('proposed'),
    copyLink: { run: () => one && copyLink(one.id), isOffered: () => one !== undefined },
    undo: {
      run: () => announce(t(client.undoLast() === null ? 'nothingToUndo' : 'undone')),
      isOffered: () => isEditor,
    },
  })
  const onArrow = (event: KeyboardEvent) => {
    if (takesKeys(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    step(by)
  }
  return {
    onArrow,
    copyLink,
    openHelp: keys.openHelp,
    dialogs: (
      <>
        {keys.help}
        {link.dialog}
      </>
    ),
  }
}
