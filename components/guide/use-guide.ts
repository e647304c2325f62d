'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  GUIDE_KEY,
  type Guide,
  type GuideNote,
  isGuideShown,
  MOMENTS,
  type Moment,
  momentsDone,
} from '@/domain/guide/guide'
import { useBench, useWorkbenchLater } from '../workbench/bench-context'
import { useUi } from '../workbench/ui-handles'

/** The guide on the screen: which moments are done, which comes next, and how it goes and comes back. */
export type OpenGuide = {
  readonly isShown: boolean
  readonly done: ReadonlySet<Moment>
  /** Null when all five are done. */
  readonly current: Moment | null
  readonly hide: () => void
  readonly show: () => void
}

/** Follows what the person does on the sample; null where there is no guide. */
export function useGuide(given: Guide | null): OpenGuide | null {
  const { client } = useBench()
  const ui = useUi()
  const [note, setNote] = useState<GuideNote | null>(given?.note ?? null)
  const latest = useRef(note)
  const change = useCallback(
    (fields: Partial<GuideNote>) => {
      if (latest.current === null) return
      latest.current = { ...latest.current, ...fields }
      setNote(latest.current)
      const input = { key: GUIDE_KEY, body: JSON.stringify(latest.current) }
      void client.run({ name: 'saveDraft', target: null, input, patches: [] })
    },
    [client],
  )
  useEffect(() => {
    const onNext = () => {
      if (latest.current?.hasGoneNext === false) change({ hasGoneNext: true })
    }
    ui.onNext = onNext
    return () => {
      if (ui.onNext === onNext) ui.onNext = null
    }
  }, [ui, change])
  const me = useWorkbenchLater((state) => state.me.id)
  const annotations = useWorkbenchLater(({ objects }) => objects.annotation)
  const assessments = useWorkbenchLater(({ objects }) => objects.assessment)
  const evidence = useWorkbenchLater(({ objects }) => objects.evidence)
  const isShown = given !== null && note !== null && isGuideShown({ ...given, note })
  const done = useMemo(() => {
    if (!isShown || note === null) return new Set<Moment>()
    const work = {
      annotations: annotations.values(),
      assessments: assessments.values(),
      evidence: evidence.values(),
    }
    return momentsDone(me, work, note)
  }, [isShown, note, me, annotations, assessments, evidence])
  return useMemo(
    () =>
      given && {
        isShown,
        done,
        current: MOMENTS.find((moment) => !done.has(moment)) ?? null,
        hide: () => change({ isHidden: true, isAsked: false }),
        show: () => change({ isHidden: false, isAsked: true }),
      },
    [given, isShown, done, change],
  )
}
