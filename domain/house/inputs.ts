import * as z from 'zod'
import { WORKING } from '../article/article'
import { objectId, requiredText, revision } from '../text/typed-text'
import { SETTLE_RULES } from '../workbench/objects'

/** The rules of the house as they are to be, and the version they were changed on. */
export const ChangeHouse = z.strictObject({
  rev: revision,
  /** Stands on every report. */
  name: requiredText(200),
  settleRule: z.enum(SETTLE_RULES),
  /** How many must agree, where agreement settles. */
  settleQuorum: z.int().min(2, { error: 'quorum' }).max(9, { error: 'quorum' }),
  /** Scale that new articles are rated on unless something else is chosen. */
  scale: objectId,
  /** Way of working of new articles unless something else is chosen. */
  working: z.enum(WORKING),
})
export type ChangeHouse = z.infer<typeof ChangeHouse>
