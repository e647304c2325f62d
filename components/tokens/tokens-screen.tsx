'use client'

import { KeyRound, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SettingsCard } from '../settings/settings-card'
import { SettingsTitle } from '../settings/settings-title'
import { Button } from '../ui/button'
import { CopyField } from '../ui/copy-field'
import { EmptyState } from '../ui/empty-state'
import { CreateTokenDialog } from './create-token-dialog'
import { RevokeTokenDialog } from './revoke-token-dialog'
import type { OwnToken, TokenActions } from './token-actions'
import { TokenList } from './token-list'

type Props = {
  /** Newest first. */
  readonly tokens: readonly OwnToken[]
  readonly now: string
  /** Where the API begins. */
  readonly apiUrl: string
  readonly actions: TokenActions
}

/** The tokens of one's own programs. */
export function TokensScreen({ tokens, now, apiUrl, actions }: Props) {
  const t = useTranslations('tokens')
  const [isCreating, setCreating] = useState(false)
  const [leaving, setLeaving] = useState<OwnToken | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t('create.action')}
    </Button>
  )
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SettingsTitle title={t('title')}>{t('text')}</SettingsTitle>
        {tokens.length > 0 && create}
      </div>
      {tokens.length > 0 ? (
        <TokenList tokens={tokens} now={now} onRevoke={setLeaving} />
      ) : (
        <EmptyState
          icon={<KeyRound aria-hidden />}
          title={t('empty.title')}
          action={create}
          className="rounded-lg border border-line bg-paper"
        >
          {t('empty.text')}
        </EmptyState>
      )}
      <SettingsCard title={t('api.title')} text={t('api.text', { url: apiUrl })}>
        <CopyField
          label={t('api.try')}
          value={`curl -H "Authorization: Bearer ${t('api.token')}" ${apiUrl}/openapi.json`}
        />
      </SettingsCard>
      <CreateTokenDialog isOpen={isCreating} onClose={() => setCreating(false)} create={actions.create} />
      <RevokeTokenDialog token={leaving} onClose={() => setLeaving(null)} revoke={actions.revoke} />
    </>
  )
}
