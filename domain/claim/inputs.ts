import * as z from 'zod'
import { webAddress } from '../source/inputs'
import { MAX_LINE, objectId, requiredText, revision, typedText } from '../text/typed-text'
import { CLAIM_TYPES } from './claim'

/** Changes what a claim says or who said it; absent fields stay. */
export const ChangeClaim = z.strictObject({
  id: objectId,
  rev: revision,
  statement: requiredText().optional(),
  speaker: typedText(MAX_LINE).nullable().optional(),
  claimDate: typedText(MAX_LINE).nullable().optional(),
  firstAppearanceUrl: webAddress.nullable().optional(),
  types: z.array(z.enum(CLAIM_TYPES)).max(CLAIM_TYPES.length).optional(),
})
export type ChangeClaim = z.infer<typeof ChangeClaim>
