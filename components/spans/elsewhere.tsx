'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ClaimRepeat, RepeatVerdict } from '@/domain/claim/claim-repeats'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { CommandDraft } from '../workbench/command'
import { linkClaims, type Reusing, reuseCheck, unlinkClaims } from '../workbench/reuse-commands'
import { useUi } from '../workbench/ui-handles'
import { RepeatCard } from './repeat-card'
import { ReuseChoice } from './reuse-choice'
import { useElsewhere } from './use-elsewhere'

type Props = { readonly claimId: string; readonly statement: string; readonly isReadOnly: boolean }

/** Claims of other articles that say the same: what was found there, to be linked, or taken over. */
export function Elsewhere({ claimId, statement, isReadOnly }: Props) {
  const t = useTranslations('spans.elsewhere')
  const format = useFormatter()
  const { store, client, making } = useBench()
  const ui = useUi()
  const { found, again } = useElsewhere(claimId, statement)
  const mine = useWorkbench((state, derived) => derived.assessmentOf(state, claimId))
  const hasOwn = mine !== null && (mine.ratingId !== null || !!mine.conclusion || mine.rationale !== '')
  if (found.length === 0) return null
  const act = (draft: CommandDraft, said: string) =>
    client.run(draft).then((outcome) => {
      if (outcome === 'done') announce(said)
      again()
      return outcome
    })
  const reuse = (repeat: ClaimRepeat, reusing: Reusing, said: string) =>
    act(reuseCheck(store.getSnapshot(), claimId, repeat, reusing, making), said)
  const reuseVerdict = async (repeat: ClaimRepeat, verdict: RepeatVerdict) => {
    const reusing = { verdictId: verdict.id, origin: originOf(repeat, verdict) }
    // What was pressed is not there any more.
    if ((await reuse(repeat, reusing, t('reused'))) === 'done') ui.list?.focus()
  }
  const originOf = ({ article }: ClaimRepeat, { at, person }: RepeatVerdict) =>
    t('origin', {
      article: article.title,
      date: format.dateTime(new Date(at), { dateStyle: 'long' }),
      person: person.name,
    })
  return (
    <section aria-labelledby="elsewhere-heading" className="flex flex-col gap-2">
      <h3 id="elsewhere-heading" className="font-semibold text-ink-2 text-ui">
        {t('heading')}
      </h3>
      <ol className="flex flex-col gap-2">
        {found.map((repeat) => (
          <RepeatCard key={repeat.id} repeat={repeat} hasOwnVerdict={hasOwn} isReadOnly={isReadOnly}>
            {!hasOwn && (
              <ReuseChoice
                verdicts={repeat.verdicts.filter(({ isReusable }) => isReusable)}
                onChoose={(verdict) => void reuseVerdict(repeat, verdict)}
              />
            )}
            {repeat.sources.length > 0 && (
              <Button size="sm" onClick={() => void reuse(repeat, {}, t('sourcesReused'))}>
                {t('reuseSources')}
              </Button>
            )}
            {repeat.link ? (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => void act(unlinkClaims(claimId, repeat.id), t('unlinked'))}
              >
                {t('unlink')}
              </Button>
            ) : (
              <Button size="sm" onClick={() => void act(linkClaims(claimId, repeat.id), t('linked'))}>
                {t('link')}
              </Button>
            )}
          </RepeatCard>
        ))}
      </ol>
    </section>
  )
}
