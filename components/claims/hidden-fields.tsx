'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { hiddenFields } from '@/domain/article/ways'
import type { ClaimObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { useWorkbench } from '../workbench/bench-context'
import { useDeviceSetting } from '../workbench/device-setting'
import { chooseAllFields, showAllFields, useWorking } from '../workbench/shown-fields'
import { useUi } from '../workbench/ui-handles'

/** Quietly, what this claim holds in fields that the article's way of working hides. */
export function HiddenFields({ claim }: { readonly claim: ClaimObject }) {
  const t = useTranslations('workbench.fields')
  const format = useFormatter()
  const ui = useUi()
  const working = useWorking()
  const isAll = useDeviceSetting(showAllFields)
  const evidence = useWorkbench((state, derived) => derived.evidenceByClaim(state).get(claim.id))
  const assessment = useWorkbench((state, derived) => derived.assessmentOf(state, claim.id))
  const hidden = hiddenFields(working, { claim, assessment, evidence: evidence ?? [] })
  if (isAll || hidden.length === 0) return null
  const fields = format.list(hidden.map((field) => t(`name.${field}`)))
  const showAll = () => {
    chooseAllFields(true)
    announce(t('allShown'))
    // The button is gone with what it announced.
    ui.list?.focus()
  }
  return (
    <p className="text-ink-2 text-xs">
      {t('hidden', { count: hidden.length, fields })}{' '}
      <button
        type="button"
        onClick={showAll}
        className="min-h-6 rounded font-semibold text-accent underline-offset-2 hover:underline"
      >
        {t('showAll')}
      </button>
    </p>
  )
}
