import type { ChangeScale, CopyScale, CreateScale } from '@/domain/scale/inputs'
import type { HouseScale } from '@/domain/scale/scale'

/** What a verb came to, or its refusal in words. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly fields?: Readonly<Record<string, string>>
      readonly current?: unknown
    }

/** The scale as it stands after it was saved, and whether that made a version. */
export type Saved = { readonly scale: HouseScale; readonly isNewVersion: boolean }

/** The verbs of the scale editor; pages hand them down. */
export type ScaleActions = {
  readonly create: (input: CreateScale) => Promise<Answer<Saved>>
  readonly change: (input: ChangeScale) => Promise<Answer<Saved>>
  readonly copy: (input: CopyScale) => Promise<Answer<{ readonly id: string }>>
}
