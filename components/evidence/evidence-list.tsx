'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { Kbd } from '../ui/kbd'
import { useWorkbench } from '../workbench/bench-context'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { EvidenceCard } from './evidence-card'
import { NewEvidenceForm } from './new-evidence-form'

type Props = { readonly claimId: string; readonly isReadOnly: boolean }

/** What is cited for a claim, numbered as the reasons cite it. */
export function EvidenceList({ claimId, isReadOnly }: Props) {
  const t = useTranslations('workbench.evidence')
  const ui = useUi()
  const evidence = useWorkbench((state, derived) => derived.evidenceByClaim(state).get(claimId))
  const [isAdding, setAdding] = useState(false)
  useEffect(() => {
    if (isReadOnly) return
    const add = () => setAdding(true)
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
      {isAdding ? (
        <NewEvidenceForm
          claimId={claimId}
          onClose={() => {
            setAdding(false)
            comeBack(ui)
          }}
        />
      ) : (
        !isReadOnly && (
          <Button
            className="self-start"
            onClick={() => {
              leaveFrom(ui)
              setAdding(true)
            }}
          >
            <Plus aria-hidden />
            {t('add')} <Kbd aria-hidden>{'S'}</Kbd>
          </Button>
        )
      )}
    </>
  )
}
