'use client'

import { useCallback, useRef, useState } from 'react'
import { afterPaint } from '../ui/after-paint'
import { useBench } from './bench-context'

/** The values of a form that is being filled in; they survive a crash and leaving the form. */
export function useKeptForm<Values extends object>(
  field: string,
  empty: Values,
): readonly [Values, (change: Values | ((now: Values) => Values)) => void, () => void] {
  const { typed } = useBench()
  const [values, setValues] = useState<Values>(() => {
    try {
      return { ...empty, ...JSON.parse(typed.read(field)?.text ?? '{}') }
    } catch {
      return empty
    }
  })
  const latest = useRef(values)
  const change = useCallback(
    (changed: Values | ((now: Values) => Values)) => {
      const next = typeof changed === 'function' ? changed(latest.current) : changed
      latest.current = next
      setValues(next)
      typed.keep(field, { text: JSON.stringify(next), base: '', rev: null, at: Date.now() })
    },
    [field, typed],
  )
  const forget = useCallback(() => {
    const kept = typed.read(field)?.text
    // What came of it is kept after the paint (keep-outbox.ts): until then the form is.
    afterPaint(() => typed.read(field)?.text === kept && typed.discard(field))
  }, [field, typed])
  return [values, change, forget]
}
