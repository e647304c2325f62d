import { type RefObject, useEffect, useRef } from 'react'
import type { FormState } from './form-state'

/** After a refusal the focus goes to the first field that is wrong, or else to the one marked to be filled in next. */
export function useRefusedForm(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.attempt === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    const target = wrong ?? form.current?.querySelector<HTMLElement>('[data-first-field]')
    target?.focus()
  }, [state.attempt])
  return form
}
