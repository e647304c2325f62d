import type { RatingInput } from '@/domain/scale/inputs'
import { ratingKeyOf } from '@/domain/scale/rating-key'
import type { HouseScale, Rating, ScaleKind } from '@/domain/scale/scale'

/** A rating as it is being edited. Its rank is never typed: it follows from where the row stands. */
export type DraftRating = Pick<Rating, 'key' | 'label' | 'shortLabel' | 'colour' | 'icon' | 'meaning' | 'isRetired'> & {
  /** Names the row while it is edited, whatever happens to its key. */
  readonly uid: string
  /** The key was given by hand or is known already; otherwise it follows the label. */
  readonly isKeyGiven: boolean
  /** A used version carries it: its key stays, and it can be retired but not taken away. */
  readonly isLasting: boolean
  readonly isRanked: boolean
  /** As good as the rating above. Says something only between two ranked rows. */
  readonly isTied: boolean
}

/** A scale as it is being edited. Ranked rows stand before the others. */
export type ScaleDraft = {
  readonly name: string
  readonly kind: ScaleKind
  readonly ratings: readonly DraftRating[]
}

/** What there is to edit; a new scale begins with two ratings to be named. */
export function draftOf(scale: HouseScale | null): ScaleDraft {
  if (!scale) {
    const empty: ScaleDraft = { name: '', kind: 'public', ratings: [] }
    const best = addRating(empty, 'new-1')
    return changeRating(addRating(best, 'new-2'), 'new-2', { colour: 'false', icon: 'cross' })
  }
  const lasting = new Set(scale.lastingKeys)
  const { ratings } = scale.latest
  return {
    name: scale.name,
    kind: scale.kind,
    ratings: ratings.map(({ id: _id, position, rank, ...rating }) => ({
      ...rating,
      // Left empty, the short label follows the label.
      shortLabel: rating.shortLabel === rating.label ? '' : rating.shortLabel,
      uid: rating.key,
      isKeyGiven: true,
      isLasting: lasting.has(rating.key),
      isRanked: rank !== null,
      isTied: rank !== null && position > 0 && ratings[position - 1]?.rank === rank,
    })),
  }
}

/** Rank of each row, 0 the best: what is tied shares one, what has no place has none. */
export function ranksOf({ ratings }: ScaleDraft): (number | null)[] {
  let rank = -1
  return ratings.map(({ isRanked, isTied }) => {
    if (!isRanked) return null
    if (!isTied || rank < 0) rank += 1
    return rank
  })
}

/** The rows as the verbs take them. */
export function ratingInputs(draft: ScaleDraft): RatingInput[] {
  const ranks = ranksOf(draft)
  return draft.ratings.map(({ key, label, shortLabel, colour, icon, meaning, isRetired }, index) => ({
    key,
    label,
    ...(shortLabel.trim() && { shortLabel }),
    colour,
    icon,
    meaning,
    rank: ranks[index] ?? null,
    isRetired,
  }))
}

const withRatings = (draft: ScaleDraft, ratings: readonly DraftRating[]): ScaleDraft => ({ ...draft, ratings })

/** A new row as the last of the ranked ones. */
export function addRating(draft: ScaleDraft, uid: string): ScaleDraft {
  const at = draft.ratings.filter(({ isRanked }) => isRanked).length
  const row: DraftRating = {
    uid,
    key: ratingKeyOf('', keysBut(draft, uid)),
    isKeyGiven: false,
    isLasting: false,
    label: '',
    shortLabel: '',
    colour: 'true',
    icon: 'check',
    meaning: '',
    isRetired: false,
    isRanked: true,
    isTied: false,
  }
  return withRatings(draft, draft.ratings.toSpliced(at, 0, row))
}

export function removeRating(draft: ScaleDraft, uid: string): ScaleDraft {
  const at = draft.ratings.findIndex((row) => row.uid === uid)
  const left = draft.ratings.toSpliced(at, 1)
  // What was tied to the row that went becomes the head of the tie, unless that row was tied itself.
  const next = left[at]
  if (!next?.isTied || draft.ratings[at]?.isTied) return withRatings(draft, left)
  return withRatings(draft, left.with(at, { ...next, isTied: false }))
}

/** Brings a removed row back to where it was, whatever was typed meanwhile. */
export function restoreRating(draft: ScaleDraft, row: DraftRating, index: number): ScaleDraft {
  const ranked = draft.ratings.filter(({ isRanked }) => isRanked).length
  const at = row.isRanked ? Math.min(index, ranked) : Math.max(index, ranked)
  return withRatings(draft, untieFirst(draft.ratings.toSpliced(at, 0, row)))
}

/** Changes a row; a key that nobody gave follows the label. */
export function changeRating(draft: ScaleDraft, uid: string, fields: Partial<DraftRating>): ScaleDraft {
  return withRatings(
    draft,
    draft.ratings.map((row) => {
      if (row.uid !== uid) return row
      const next = { ...row, ...fields }
      const follows = 'label' in fields && !next.isKeyGiven && !next.isLasting
      return follows ? { ...next, key: ratingKeyOf(next.label, keysBut(draft, uid)) } : next
    }),
  )
}

const keysBut = ({ ratings }: ScaleDraft, uid: string) => ratings.filter((row) => row.uid !== uid).map(({ key }) => key)

/**
 * Moves a row up (-1) or down (1). The last ranked row that goes down leaves the order, the first one
 * below that goes up joins it. Put between tied rows it is tied as well; what it leaves stays tied.
 */
export function moveRating(draft: ScaleDraft, uid: string, by: 1 | -1): ScaleDraft {
  const rows = draft.ratings
  const at = rows.findIndex((row) => row.uid === uid)
  const row = rows[at]
  if (!row) return draft
  const neighbour = rows[at + by]
  if (neighbour === undefined || neighbour.isRanked !== row.isRanked) {
    const isCrossing = row.isRanked ? by === 1 : by === -1
    return isCrossing ? changeRating(draft, uid, { isRanked: !row.isRanked, isTied: false }) : draft
  }
  const without = removeRating(draft, uid).ratings
  const to = at + by
  const follower = without[to]
  const isTied = to > 0 && row.isRanked && follower?.isRanked === true && follower.isTied
  return withRatings(draft, untieFirst(without.toSpliced(to, 0, { ...row, isTied })))
}

/** The first row has nothing above to be tied to. */
function untieFirst(rows: readonly DraftRating[]): readonly DraftRating[] {
  const [first, ...rest] = rows
  return first?.isTied ? [{ ...first, isTied: false }, ...rest] : rows
}

/** Whether two drafts say the same. */
export function isSameDraft(a: ScaleDraft, b: ScaleDraft): boolean {
  const told = (draft: ScaleDraft) => JSON.stringify([draft.name, draft.kind, ratingInputs(draft)])
  return told(a) === told(b)
}
