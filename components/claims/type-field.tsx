'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CLAIM_TYPES, type ClaimType } from '@/domain/claim/claim'
import type { ClaimObject } from '@/domain/workbench/objects'
import { cn } from '../ui/cn'
import { useBench } from '../workbench/bench-context'
import { changeClaim } from '../workbench/claim-commands'

type Props = { readonly claim: ClaimObject; readonly isReadOnly: boolean }

/** Of which types a claim is; several may apply. */
export function TypeField({ claim, isReadOnly }: Props) {
  const t = useTranslations('workbench.fields')
  const { store, run } = useBench()
  const id = useId()
  const turn = (type: ClaimType, isOf: boolean) => {
    const now = store.getSnapshot().objects.claim.get(claim.id)?.types ?? []
    const types = CLAIM_TYPES.filter((one) => (one === type ? isOf : now.includes(one)))
    void run(changeClaim(store.getSnapshot(), claim.id, { types }))
  }
  return (
    <>
      <dt id={id} className="self-start pt-0.5 text-ink-2 md:max-lg:col-span-2">
        {t('types')}
      </dt>
      {/* Where the panel is narrowest they have its whole width: two rows instead of four. */}
      <dd className="md:max-lg:col-span-2">
        <fieldset aria-labelledby={id} className="flex flex-wrap gap-1 py-0.5">
          {CLAIM_TYPES.map((type) => {
            const isOf = claim.types.includes(type)
            return (
              <label
                key={type}
                className={cn(
                  'flex min-h-6 cursor-pointer items-center gap-1 rounded-md border px-1.5 text-xs has-focus-visible:outline-2 has-focus-visible:outline-accent',
                  isOf ? 'border-line-strong bg-desk font-semibold' : 'border-line text-ink-2',
                )}
              >
                <input
                  type="checkbox"
                  className="size-3.5 accent-accent"
                  checked={isOf}
                  disabled={isReadOnly}
                  onChange={(event) => turn(type, event.target.checked)}
                />
                {t(`type.${type}`)}
              </label>
            )
          })}
        </fieldset>
      </dd>
    </>
  )
}
