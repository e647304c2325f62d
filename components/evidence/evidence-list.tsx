'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../ui/button'
import { useWorkbench } from '../workbench/bench-context'
import { CommandKey } from '../workbench/command-key'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { EvidenceCard } from './evidence-card'
import { NewEvidenceForm } from './new-evidence-form'

type Props = { readonly claimId: string; readonly isReadOnly: boolean }

/** What is cited for a claim, numbered as the reasons cite it. */
export function EvidenceList({ claimId, isReadOnly }: Props) {
  const t = useTranslations('workbench.evidence')
  const ui = useUi()
  const evidence = useWorkbench((state, derived) => derived.evidenceByClaim(state).get(claimId))
  const [adding, setAdding] = useState<{ readonly sourceId?: string | undefined } | null>(null)
  useEffect(() => {
    if (isReadOnly) return
    // At once: the very next key already belongs to the form.
    const add = (sourceId?: string) => flushSync(() => setAdding({ sourceId }))
    ui.addSource = add
    return () => {
      if (ui.addSource === add) ui.addSource = null
    }
  }, [ui, isReadOnly])
  return (
    <>
      {evidence && evidence.length > 0 && (
        <ol className="flex flex-col gap-2">
          {evidence.map((one, index) => (
            <EvidenceCard key={one.id} evidence={one} number={index + 1} isReadOnly={isReadOnly} />
          ))}
        </ol>
      )}
      {adding ? (
        <NewEvidenceForm
          key={adding.sourceId ?? ''}
          claimId={claimId}
          sourceId={adding.sourceId}
          onClose={() => {
            flushSync(() => setAdding(null))
            comeBack(ui)
          }}
        />
      ) : (
        !isReadOnly && (
          <Button
            className="self-start"
            onClick={() => {
              leaveFrom(ui)
              setAdding({})
            }}
          >
            <Plus aria-hidden />
            {t('add')} <CommandKey command="source" />
          </Button>
        )
      )}
    </>
  )
}
