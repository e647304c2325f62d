import { createContext, useContext } from 'react'
import type { ArticleSurfaceHandle } from '../editor/article-surface'
import type { StatementListHandle } from '../editor/statement-list'
import type { ShownFile } from '../files/file-pane'
import type { CopyLink } from './use-link-copy'

/** The places of the screen that others send the focus to. Filled by whoever draws them. */
export type UiHandles = {
  list: StatementListHandle | null
  surface: ArticleSurfaceHandle | null
  /** Has the panel show the active annotation now; by itself it follows a frame later. */
  showPanel: (() => void) | null
  /** Opens the form for a new source of the active claim; with a known source, at the locator. */
  addSource: ((sourceId?: string) => void) | null
  /** Brings the caret into the reasons of the active claim. */
  writeReasons: (() => void) | null
  /** Opens the type-ahead over the ratings; where the scale has none, the conclusion. */
  findRating: (() => void) | null
  /** Asks on whom the active claim waits. */
  wait: (() => void) | null
  /** Asks who said the words of the active claim, to make two claims of them. */
  askSpeaker: (() => void) | null
  /** Into the decision on the active claim, where there is one to make or to open again. */
  decide: (() => void) | null
  /** Into the discussion of what is active; of the article, when nothing is. */
  reply: (() => void) | null
  /** The way out when nothing is left: the report. */
  handOver: HTMLElement | null
  /** Lets arrows move the ends of the active span; false when nothing is active that has a place. */
  changeBounds: (() => boolean) | null
  /** Asks which claim the active span is another occurrence of. */
  sameClaim: (() => void) | null
  /** Brings the caret into the replacement for the words of the active claim, where one is asked for. */
  writeReplacement: (() => void) | null
  /** Told when somebody went to what is left. */
  onNext: (() => void) | null
  /** Puts a link into the article on the clipboard. */
  copyLink: CopyLink | null
  /** Brings the caret to the place in the pinned source, where one is pinned. */
  writePinLocator: (() => void) | null
  /** Shows a file of a source beside the article. */
  showFile: ((shown: ShownFile) => void) | null
  /** Where the focus was before it was sent away. */
  returnTo: HTMLElement | null
}

export const createUiHandles = (): UiHandles => ({
  list: null,
  surface: null,
  showPanel: null,
  addSource: null,
  writeReasons: null,
  findRating: null,
  wait: null,
  askSpeaker: null,
  decide: null,
  reply: null,
  handOver: null,
  changeBounds: null,
  sameClaim: null,
  writeReplacement: null,
  onNext: null,
  copyLink: null,
  writePinLocator: null,
  showFile: null,
  returnTo: null,
})

export const UiContext = createContext<UiHandles>(createUiHandles())
export const useUi = (): UiHandles => useContext(UiContext)

/** Whether the keyboard is in the article: then the focused sentence is what a mark applies to. */
export const isInArticle = (): boolean => !!document.activeElement?.closest('[data-marking]')

/** Remembers where the focus is, so that {@link comeBack} finds it. */
export function leaveFrom(ui: UiHandles): void {
  const here = document.activeElement
  ui.returnTo = here instanceof HTMLElement && here !== document.body ? here : null
}

/** Brings the focus back exactly to where one was; to the article when that place is gone. */
export function comeBack(ui: UiHandles): void {
  if (ui.returnTo?.isConnected) ui.returnTo.focus()
  else ui.list?.focus()
  ui.returnTo = null
}
