import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { CopyScale } from '@/components/scales/copy-scale'
import { ScaleEditor } from '@/components/scales/scale-editor'
import { ScaleVersions } from '@/components/scales/scale-versions'
import { ScaleView } from '@/components/scales/scale-view'
import { SettingsTitle } from '@/components/settings/settings-title'
import { AppError } from '@/domain/app-error'
import type { Context } from '@/services/context'
import { may } from '@/services/policy'
import { readScaleById, readScaleVersion } from '@/services/scale/list-scales'
import { duplicateScale, makeScale, saveScale } from '../actions'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ version?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: orNotFound(readScaleById, await requireContext(), (await params).id).name }
}

/** What does not exist and what nobody may see answer alike. */
function orNotFound<Input, T>(read: (ctx: Context, input: Input) => T, ctx: Context, input: Input): T {
  try {
    return read(ctx, input)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}

export default async function ScalePage({ params, searchParams }: Props) {
  const ctx = await requireContext()
  const { id } = await params
  const { version } = await searchParams
  const t = await getTranslations('scales')
  const scale = orNotFound(readScaleById, ctx, id)
  const shown =
    version === undefined ? scale.latest : orNotFound(readScaleVersion, ctx, { id, version: Number(version) || 0 })
  const isEditor = may(ctx.actor, 'scale.write')
  const isNewest = shown.version === scale.latest.version
  return (
    <ClientMessages namespaces={['scales']}>
      <SettingsTitle title={scale.name}>
        {t(isNewest ? (isEditor ? 'editIntro' : 'readIntro') : 'oldIntro', { version: shown.version })}
      </SettingsTitle>
      {isEditor && <CopyScale scale={{ id: scale.id, name: scale.name }} copy={duplicateScale} />}
      {isEditor && isNewest ? (
        <ScaleEditor
          key={scale.id}
          scale={scale}
          userId={ctx.actor.id}
          actions={{ create: makeScale, change: saveScale }}
        />
      ) : (
        <ScaleView scale={shown} />
      )}
      <ScaleVersions scale={scale} shown={shown.version} />
    </ClientMessages>
  )
}
