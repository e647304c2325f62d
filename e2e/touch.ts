import type { CDPSession, Locator, Page } from '@playwright/test'
import { placeOf } from './hands'

/** One finger on one screen: taps, holds and drags, as the browser gets them from the glass. */
export type Finger = {
  readonly page: Page
  readonly tap: (target: Locator) => Promise<void>
  /** Taps a word of the article. */
  readonly tapWord: (words: string) => Promise<void>
  /** Selects words as a held finger does; Chromium without a screen holds none, so what it would leave is put there. */
  readonly hold: (word: string) => Promise<void>
  /** Drags from one place to another, not too fast. */
  readonly drag: (from: Point, to: Point) => Promise<void>
}

type Point = { readonly x: number; readonly y: number }

export async function fingerOf(page: Page): Promise<Finger> {
  const glass = await page.context().newCDPSession(page)
  const middleOf = async (words: string): Promise<Point> => {
    const { from, to } = await placeOf(page, words)
    return { x: (from.x + to.x) / 2, y: from.y }
  }
  return {
    page,
    tap: (target) => target.tap(),
    tapWord: async (words) => {
      const { x, y } = await middleOf(words)
      await page.touchscreen.tap(x, y)
    },
    hold: (word) => placeOf(page, word).then(({ from, to }) => page.evaluate(selectBetween, { from, to })),
    drag: async (from, to) => {
      await touch(glass, 'touchStart', from)
      for (let step = 1; step <= 8; step += 1) {
        const along = (a: number, b: number) => a + ((b - a) * step) / 8
        await touch(glass, 'touchMove', { x: along(from.x, to.x), y: along(from.y, to.y) })
      }
      await touch(glass, 'touchEnd')
    },
  }
}

/** Runs in the page. */
function selectBetween({ from, to }: { readonly from: Point; readonly to: Point }): void {
  const [start, end] = [from, to].map(({ x, y }) => document.caretPositionFromPoint(x, y))
  if (!start || !end) throw new Error('There is no text at this place.')
  getSelection()?.setBaseAndExtent(start.offsetNode, start.offset, end.offsetNode, end.offset)
}

function touch(glass: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<unknown> {
  return glass.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
}
