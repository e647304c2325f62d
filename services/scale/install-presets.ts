import { findScaleOfPreset, insertScale, type ScaleRow } from '@/db/queries/scale'
import { SCALE_PRESETS, scaleFromPreset } from '@/domain/scale/presets'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
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
