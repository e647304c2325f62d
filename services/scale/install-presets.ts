import { hasUsers } from '@/db/queries/account'
import { findScaleOfPreset, insertScale, type ScaleRow } from '@/db/queries/scale'
import { SCALE_PRESETS, scaleFromPreset } from '@/domain/scale/presets'
import type { Context } from '../context'
import { type ChangeLog, perform } from '../history/perform'
import { newId } from '../identity'

/**
 * Gives the house every preset scale it does not have yet, as scales of its own. Runs inside the verb
 * whose `changes` it is handed. Answers the scales by the key of their preset.
 */
export function installPresets(ctx: Context, changes: ChangeLog): ReadonlyMap<string, ScaleRow> {
  const installed = new Map<string, ScaleRow>()
  for (const preset of SCALE_PRESETS) {
    const known = findScaleOfPreset(ctx.db, preset.key)
    if (known) {
      installed.set(preset.key, known)
      continue
    }
    const scale = scaleFromPreset(preset, newId)
    const row = insertScale(ctx.db, scale, preset.key, ctx.now().toISOString())
    changes.record({
      kind: 'scale',
      id: row.id,
      revBefore: 0,
      revAfter: row.rev,
      state: { ...scale, preset: preset.key },
    })
    installed.set(preset.key, row)
  }
  return installed
}

/**
 * Gives a house that was set up before the presets it does not have yet, as one event; scales it has,
 * edited or in use, stay as they are. When none is missing nothing is written. Answers how many were added.
 */
export function addMissingPresets(ctx: Context): number {
  const isMissing = ({ key }: { key: string }) => !findScaleOfPreset(ctx.db, key)
  // A desk that nobody has set up yet gets its scales when somebody does.
  if (!hasUsers(ctx.db) || !SCALE_PRESETS.some(isMissing)) return 0
  return perform(ctx, 'addMissingPresets', null, (changes) => {
    const added = SCALE_PRESETS.filter(isMissing).length
    installPresets(ctx, changes)
    return added
  }).value
}
