'use client'

import { Fragment, type ReactNode } from 'react'
import { parseRichText } from '@/domain/rich-text/parse-rich-text'
import type { RichTextInline, RichTextNode } from '@/domain/rich-text/rich-text'
import { safeHref } from '@/domain/source/safe-href'
import { useWorkbench } from '../workbench/bench-context'
import { REASONS_LOOK } from './reasons-look'

type Props = { readonly claimId: string; readonly markdown: string }

/** Reasons to read: what the editor shows, without the editor. */
export function ReasonsText({ claimId, markdown }: Props) {
  const evidence = useWorkbench((state, derived) => derived.evidenceByClaim(state).get(claimId))
  const numberOf = (id: string) => (evidence?.findIndex((one) => one.id === id) ?? -1) + 1
  return <div className={REASONS_LOOK}>{drawBlocks(parseRichText(markdown), numberOf)}</div>
}

type NumberOf = (evidenceId: string) => number

function drawBlocks(nodes: readonly RichTextNode[], numberOf: NumberOf): ReactNode {
  return nodes.map((node, key) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a text has no other names for its parts.
    if (node.type === 'paragraph')
      return (
        <p key={key}>
          {node.content.map((inline, at) => (
            <Fragment key={at}>{drawInline(inline, numberOf)}</Fragment>
          ))}
        </p>
      )
    const items = node.items.map((item, at) => <li key={at}>{drawBlocks(item, numberOf)}</li>)
    return node.isOrdered ? (
      <ol key={key} start={node.start}>
        {items}
      </ol>
    ) : (
      <ul key={key}>{items}</ul>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a text has no other names for its parts.
  })
}

function drawInline(inline: RichTextInline, numberOf: NumberOf): ReactNode {
  if (inline.type === 'break') return <br />
  if (inline.type === 'citation')
    return <sup className="font-sans font-semibold text-accent">{`[${numberOf(inline.evidenceId) || '–'}]`}</sup>
  const href = inline.href && safeHref(inline.href)
  let drawn: ReactNode = inline.text
  if (inline.isEmphasis) drawn = <em>{drawn}</em>
  if (inline.isStrong) drawn = <strong>{drawn}</strong>
  if (!href) return drawn
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
      {drawn}
    </a>
  )
}
