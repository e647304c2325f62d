'use client'

import { useId } from 'react'
import type { ClaimObject } from '@/domain/workbench/objects'
import { useBench } from '../workbench/bench-context'
import { changeClaim } from '../workbench/claim-commands'
import { useSavedText } from '../workbench/use-saved-text'

/** What is known of a claim besides its statement, where it is one text. */
export type ClaimLine =
  | 'speaker'
  | 'claimDate'
  | 'firstAppearanceUrl'
  | 'reportingSource'
  | 'locationIso'
  | 'transcription'
  | 'whyChecked'

type Props = {
  readonly claim: ClaimObject
  readonly property: ClaimLine
  readonly label: string
  readonly placeholder: string
  readonly isReadOnly: boolean
}

/** Texts that may be of several lines. */
const LONG: ReadonlySet<ClaimLine> = new Set(['transcription', 'whyChecked'])

const look =
  '-mx-[calc(var(--spacing)*1.5+1px)] w-[calc(100%+var(--spacing)*3+2px)] rounded-md border border-transparent bg-transparent px-1.5 placeholder:text-ink-2 hover:border-line focus:border-line-strong'

/** A line of what is known of a claim: its label, and the text to write in place. */
export function LineField({ claim, property, label, placeholder, isReadOnly }: Props) {
  const { store, run } = useBench()
  const id = useId()
  const saved = useSavedText({
    field: `claim:${claim.id}:${property}`,
    property,
    value: claim[property] ?? '',
    rev: claim.rev || null,
    onCommit: (text, begun) => {
      const before = { [property]: begun.before[property] || null }
      const fields = { [property]: text.trim() === '' ? null : asWritten(property, text) }
      void run(changeClaim(store.getSnapshot(), claim.id, fields, { ...begun, before }))
    },
  })
  // An address runs from left to right; what stands in for one is the interface's.
  const dir = property === 'firstAppearanceUrl' && saved.text !== '' ? 'ltr' : 'auto'
  const common = { id, dir, placeholder, readOnly: isReadOnly, ...saved.fieldProps } as const
  return (
    <>
      <dt className="text-ink-2">
        <label htmlFor={id}>{label}</label>
      </dt>
      <dd>
        {LONG.has(property) ? (
          <textarea {...common} rows={1} maxLength={20_000} className={`${look} field-sizing-content resize-none`} />
        ) : (
          <input {...common} type="text" autoComplete="off" maxLength={2000} className={`${look} h-6.5`} />
        )}
      </dd>
    </>
  )
}

/** An address may be typed without its beginning, a place in small letters. */
function asWritten(property: ClaimLine, text: string): string {
  if (property === 'locationIso') return text.trim().toUpperCase()
  if (property !== 'firstAppearanceUrl') return text
  const address = text.trim()
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address
}
