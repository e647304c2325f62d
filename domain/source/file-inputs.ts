import * as z from 'zod'
import { objectId, revision, typedText } from '../text/typed-text'

/** A file that was seen at this version is taken away, undoably. */
export const DeleteFile = z.strictObject({ id: objectId, rev: revision })
export const RestoreFile = z.strictObject({ id: objectId })
/** A deleted file is removed for good; its name is typed to confirm it. */
export const EraseFile = z.strictObject({ id: objectId, rev: revision, name: typedText(500) })

export type DeleteFile = z.infer<typeof DeleteFile>
export type RestoreFile = z.infer<typeof RestoreFile>
export type EraseFile = z.infer<typeof EraseFile>
