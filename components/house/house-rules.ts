import type { Working } from '@/domain/article/article'
import type { ScaleKind } from '@/domain/scale/scale'
import type { SettleRule } from '@/domain/workbench/objects'

/** The rules of the house as the form holds them. */
export type HouseRules = {
  readonly rev: number
  readonly name: string
  readonly settleRule: SettleRule
  readonly settleQuorum: number
  /** Id of the scale that new articles are rated on. */
  readonly scale: string
  readonly working: Working
}

/** A scale one may choose. */
export type ScaleChoice = { readonly id: string; readonly name: string; readonly kind: ScaleKind }
