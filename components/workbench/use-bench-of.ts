'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Bench, createBench } from './bench'
import { NotThere, readWorkbench, SignedOut } from './http'
import type { Me } from './workbench-store'

export type BenchProblem = 'offline' | 'signedOut' | 'notThere'

/** Fetches what is marked in an article; the bench is null until it has arrived. */
export function useBenchOf(articleId: string, me: Me) {
  const [bench, setBench] = useState<Bench | null>(null)
  const [problem, setProblem] = useState<BenchProblem | null>(null)
  const load = useCallback(async () => {
    setProblem(null)
    try {
      setBench(createBench(await readWorkbench(articleId), me))
    } catch (error) {
      setProblem(error instanceof SignedOut ? 'signedOut' : error instanceof NotThere ? 'notThere' : 'offline')
    }
  }, [articleId, me])
  useEffect(() => void load(), [load])
  return { bench, problem, retry: () => void load() }
}
