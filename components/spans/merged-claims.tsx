'use client'

import { useTranslations } from 'next-intl'
import type { ClaimObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { useBench } from '../workbench/bench-context'
import { unmergeClaim } from '../workbench/merge-commands'

/** The claims that were merged into this one: what they stated stays to be read, and each can be parted again. */
export function MergedClaims({ claim, isReadOnly }: { readonly claim: ClaimObject; readonly isReadOnly: boolean }) {
  const t = useTranslations('spans.merged')
  const { run } = useBench()
  if (claim.merged.length === 0) return null
  return (
    <section aria-label={t('label')} className="flex flex-col gap-1.5 text-ui">
      <h3 className="font-semibold text-ink-2">{t('label')}</h3>
      <ul className="flex flex-col gap-1.5">
        {claim.merged.map(({ id, statement }) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <span className="min-w-0">
              <span className="text-ink-2">{t('stated')}</span> <bdi>{statement}</bdi>
            </span>
            {!isReadOnly && (
              <Button
                size="sm"
                aria-label={t('partLabel', { statement })}
                onClick={() => {
                  void run(unmergeClaim(id))?.then((outcome) => outcome === 'done' && announce(t('parted')))
                }}
              >
                {t('part')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
