'use client'

import { useMemo } from 'react'
import type { SentenceCoverage } from '@/domain/coverage/coverage'
import type { AnnotationObject, ArticleObject } from '@/domain/workbench/objects'
import { cn } from '../ui/cn'
import { useWorkbench } from '../workbench/bench-context'
import { piecesOf } from './statement-pieces'

const NOTHING: readonly AnnotationObject[] = []

type Props = {
  readonly id: string
  readonly statement: SentenceCoverage
  readonly article: Pick<ArticleObject, 'language' | 'direction'>
}

/** The words of a statement: claims underlined, and of one that is partly done what is left is marked. */
export function StatementText({ id, statement, article }: Props) {
  const text = useWorkbench(({ revision }) => revision.text)
  const here = useWorkbench((state, derived) => derived.bySentence(state).get(statement.index) ?? NOTHING)
  const pieces = useMemo(() => piecesOf(text, statement, here), [text, statement, here])
  const isPartly = statement.state === 'partly'
  return (
    <p
      id={id}
      lang={article.language}
      dir={article.direction}
      className={cn(
        'font-serif text-[0.9375rem] leading-snug whitespace-pre-line',
        statement.state === 'excluded' && 'text-ink-2',
      )}
    >
      {pieces.map((piece) =>
        piece.isLeft && isPartly ? (
          <mark key={piece.start} className="ledger-left">
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start} className={piece.isClaim ? 'ledger-claim' : undefined}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  )
}
