'use client'

import { useCallback, useState } from 'react'
import { useBench } from './bench-context'

/** The values of a form that is being filled in; they survive a crash and leaving the form. */
export function useKeptForm<Values extends object>(
  field: string,
  empty: Values,
): readonly [Values, (values: Values) => void, () => void] {
  const { typed } = useBench()
  const [values, setValues] = useState<Values>(() => {
    try {
      return { ...empty, ...JSON.parse(typed.read(field)?.text ?? '{}') }
    } catch {
      return empty
    }
  })
  const change = useCallback(
    (next: Values) => {
      setValues(next)
      typed.keep(field, { text: JSON.stringify(next), base: '', rev: null, at: Date.now() })
    },
    [field, typed],
  )
  const forget = useCallback(() => typed.discard(field), [field, typed])
  return [values, change, forget]
}
