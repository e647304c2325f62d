/** The five moments of checking, in the order a newcomer meets them. */
export const MOMENTS = ['mark', 'judge', 'cite', 'why', 'left'] as const
export type Moment = (typeof MOMENTS)[number]

/** What is kept of the first minutes for one person; everything else is read off their work. */
export type GuideNote = {
  /** Put away for good, until it is asked for again. */
  readonly isHidden: boolean
  /** Asked for: then it stands there for people who have worked, too. */
  readonly isAsked: boolean
  /** They have gone to what is left: an act that leaves nothing in the article. */
  readonly hasGoneNext: boolean
}
export const NO_NOTE: GuideNote = { isHidden: false, isAsked: false, hasGoneNext: false }

/** The key under which a person's note is kept among their drafts. */
export const GUIDE_KEY = 'guide:first-minutes'

/** What the page of the sample says of the guide. */
export type Guide = { readonly note: GuideNote; readonly isNewcomer: boolean }

/** A note as it was kept; one that makes no sense is as good as none. */
export function readNote(kept: string | undefined): GuideNote {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<keyof GuideNote, unknown>> | null
    return {
      isHidden: found?.isHidden === true,
      isAsked: found?.isAsked === true,
      hasGoneNext: found?.hasGoneNext === true,
    }
  } catch {
    return NO_NOTE
  }
}

/** Whether the guide stands on the screen: for newcomers until they put it away, for others when they ask. */
export function isGuideShown({ note, isNewcomer }: Guide): boolean {
  return !note.isHidden && (isNewcomer || note.isAsked)
}

/** What somebody did on the article, as far as the guide looks. */
type Work = {
  readonly annotations: Iterable<{ readonly createdBy: string; readonly isProposal: boolean; readonly purpose: string }>
  readonly assessments: Iterable<{
    readonly userId: string
    readonly ratingId: string | null
    readonly conclusion: string | null
    readonly rationale: string
  }>
  readonly evidence: Iterable<{ readonly createdBy: string; readonly sourceId: string | null }>
}

/** Which moments a person has lived through on the article: read off what they did, never off the guide. */
export function momentsDone(me: string, work: Work, { hasGoneNext }: GuideNote): ReadonlySet<Moment> {
  const done = new Set<Moment>()
  for (const { createdBy, isProposal, purpose } of work.annotations)
    if (createdBy === me && !isProposal && purpose !== 'excluded') done.add('mark')
  for (const { userId, ratingId, conclusion, rationale } of work.assessments) {
    if (userId !== me) continue
    if (ratingId !== null || conclusion?.trim()) done.add('judge')
    if (rationale.trim() !== '') done.add('why')
  }
  for (const { createdBy, sourceId } of work.evidence) if (createdBy === me && sourceId !== null) done.add('cite')
  if (hasGoneNext) done.add('left')
  return done
}
