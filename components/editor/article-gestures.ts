import type { EditorView } from '@tiptap/pm/view'
import { dropOtherSelection, selectedRange } from './article-selection'
import { hitTest } from './hit-test'
import type { TextRange } from './painted-span'
import { spanState } from './span-state'
import { TextDom } from './text-dom'

/**
 * How a press is meant: alone, as one more (Ctrl, Cmd), or as the end of a range (Shift). `touch` is alone, by a
 * finger: there is no key to follow with, so what can be done is to be shown.
 */
export type PressKind = 'alone' | 'touch' | 'more' | 'range'

export type GestureHandlers = {
  readonly onSelect: (range: TextRange | null) => void
  readonly onPress: (ids: readonly string[], at: DOMRect, offset: number, kind: PressKind) => void
  /** Whether a press with Shift ends a range of annotations; otherwise it selects words, as everywhere. */
  readonly canRange: () => boolean
}

/**
 * Turns what mouse, pen and finger do on the article into selections and presses. A drag is told
 * when it ends; a selection moved by its handles or with the caret, when it rests. Links of the
 * article open with Ctrl, Cmd or the keyboard only: a plain press means the text.
 */
export class ArticleGestures {
  private readonly cleanUp = new AbortController()
  private isPressed = false
  private isTouch = false
  private frame = 0

  constructor(
    private readonly view: EditorView,
    private readonly text: string,
    private readonly handlers: () => GestureHandlers,
  ) {
    const page = view.dom.ownerDocument
    const { signal } = this.cleanUp
    const down = ({ pointerType }: PointerEvent) => {
      this.isTouch = pointerType === 'touch'
      this.setPressed(true)
    }
    view.dom.addEventListener('pointerdown', down, { signal })
    // Annotations that are selected together are no selection of words.
    const refuse = (event: MouseEvent) => this.isForMany(event) && event.preventDefault()
    view.dom.addEventListener('mousedown', refuse, { signal })
    page.addEventListener('pointerup', () => this.setPressed(false), { signal })
    page.addEventListener('pointercancel', () => this.setPressed(false), { signal })
    page.addEventListener('selectionchange', () => this.selectionChanged(), { signal })
    view.dom.addEventListener('click', (event) => this.click(event), { signal })
  }

  /** Keeps the browser's selection from contradicting the one that is painted. */
  follow(range: TextRange | null): void {
    dropOtherSelection(this.view, spanState(this.view.state).bridge, this.text, range)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.cleanUp.abort()
  }

  private setPressed(isPressed: boolean): void {
    const wasPressed = this.isPressed
    this.isPressed = isPressed
    if (wasPressed && !isPressed) this.selectionChanged()
  }

  private selectionChanged(): void {
    if (this.isPressed) return
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      const range = selectedRange(this.view, spanState(this.view.state).bridge, this.text)
      if (range !== null) this.handlers().onSelect(range)
    })
  }

  private click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const opensLink = event.detail === 0 || event.ctrlKey || event.metaKey
    if (target?.closest('a') && opensLink) return
    event.preventDefault()
    const { bridge, index } = spanState(this.view.state)
    const kind = this.kindOf(event)
    const isForMany = this.isForMany(event)
    if (isForMany) this.view.dom.ownerDocument.getSelection()?.removeAllRanges()
    else if (selectedRange(this.view, bridge, this.text) !== null) return
    const { onSelect, onPress } = this.handlers()
    if (kind === 'alone' || kind === 'touch') onSelect(null)
    const badge = target?.closest<HTMLElement>('.article-badge')
    if (badge?.dataset.span !== undefined) {
      const at = badge.getBoundingClientRect()
      const offset = index.items.find((it) => it.id === badge.dataset.span)?.start ?? 0
      onPress([badge.dataset.span], at, offset, kind)
      return
    }
    this.pressAt(event.clientX, event.clientY, kind)
  }

  /** Whether a press on an annotation is one for the annotations that are selected together. */
  private isForMany(event: MouseEvent): boolean {
    const kind = this.kindOf(event)
    return kind === 'range' || (kind === 'more' && this.isOnSpan(event))
  }

  private isOnSpan({ clientX, clientY }: MouseEvent): boolean {
    const { bridge, index } = spanState(this.view.state)
    const hit = hitTest(this.view, new TextDom(this.view, bridge), clientX, clientY)
    return hit?.isOnText === true && index.at(hit.offset).length > 0
  }

  private kindOf(event: MouseEvent): PressKind {
    const { shiftKey, ctrlKey, metaKey } = event
    if (ctrlKey || metaKey) return 'more'
    const alone = this.isTouch ? 'touch' : 'alone'
    if (!shiftKey || !this.handlers().canRange()) return alone
    return this.isOnSpan(event) ? 'range' : alone
  }

  /** A press on the text at a point, whatever lies over it. */
  pressAt(x: number, y: number, kind: PressKind = this.isTouch ? 'touch' : 'alone'): void {
    const { bridge, index } = spanState(this.view.state)
    const hit = hitTest(this.view, new TextDom(this.view, bridge), x, y)
    if (hit === null) return
    const ids = hit.isOnText ? index.at(hit.offset).map((it) => it.id) : []
    this.handlers().onPress(ids, hit.box, hit.offset, kind === 'touch' && !hit.isOnText ? 'alone' : kind)
  }
}
