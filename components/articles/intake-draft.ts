import { browserStore } from '../ui/browser-store'
import type { Details } from './details'
import type { Brought } from './intake'

/** What is kept of an article that is not saved yet. */
export type IntakeDraft = {
  readonly brought: Brought
  /** Text that a file took the place of. */
  readonly aside: Brought | null
  /** What was filled in beside the preview; null before the preview. */
  readonly details: Details | null
}

const drafts = browserStore<IntakeDraft>('tickmark-intake', 'intake')

/** The unsaved article of this person in this browser; null when there is none or it cannot be kept here. */
export async function readDraft(person: string): Promise<IntakeDraft | null> {
  return (await drafts.read(person).catch(() => null)) ?? null
}

/** Keeps the unsaved article, files and all; a private window without storage keeps nothing. */
export async function keepDraft(person: string, draft: IntakeDraft): Promise<void> {
  await drafts.keep(person, draft).catch(() => {})
}

/** Forgets the unsaved article: it was saved, or thrown away. */
export async function forgetDraft(person: string): Promise<void> {
  await drafts.forget(person).catch(() => {})
}
