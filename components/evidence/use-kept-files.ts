'use client'

import { useEffect, useRef, useState } from 'react'
import { useWorkbench } from '../workbench/bench-context'
import { keepFiles, readKeptFiles, sweepKeptFiles } from './kept-files'

type Chosen = {
  readonly files: readonly File[]
  /** Names of those that this browser was to keep and did not. */
  readonly lost: readonly string[]
}

/**
 * The files chosen in a form. They survive a reload as its other fields do; `names`, which the form keeps
 * itself and at once, tells which of them this browser lost.
 */
export function useKeptFiles(field: string, names: readonly string[], onNames: (names: readonly string[]) => void) {
  const form = useWorkbench(({ me, articleId }) => `${me.id}:${articleId}:${field}`)
  const [chosen, setChosen] = useState<Chosen>({ files: [], lost: [] })
  const begun = useRef(names)
  const reading = useRef<Promise<Chosen> | null>(null)
  useEffect(() => {
    void sweepKeptFiles(Date.now())
    if (begun.current.length === 0) return
    let isGone = false
    const read = async () => {
      const files = await readKeptFiles(form)
      const lost = [...begun.current]
      for (const { name } of files) if (lost.includes(name)) lost.splice(lost.indexOf(name), 1)
      reading.current = null
      if (!isGone) setChosen({ files, lost })
      return { files, lost }
    }
    reading.current = read()
    return () => {
      isGone = true
    }
  }, [form])
  const change = (next: Chosen) => {
    setChosen(next)
    onNames([...next.files.map(({ name }) => name), ...next.lost])
    void keepFiles(form, next.files, Date.now())
  }
  /** They are there a moment after the form is. */
  const settled = async (): Promise<Chosen> => (await reading.current) ?? chosen
  const isChosen = (name: string, files: readonly File[]) => files.some((file) => file.name === name)
  return {
    ...chosen,
    settled,
    add: async (added: readonly File[]) => {
      const { files, lost } = await settled()
      change({ files: [...files, ...added], lost: lost.filter((name) => !isChosen(name, added)) })
    },
    leaveOut: (file: File) => change({ ...chosen, files: chosen.files.filter((one) => one !== file) }),
    giveUpLost: () => change({ ...chosen, lost: [] }),
    forget: () => void keepFiles(form, [], Date.now()),
  }
}
