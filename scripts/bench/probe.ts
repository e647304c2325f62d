/*
 * What the bench sees of a page, installed before the page's own scripts. It watches what the browser
 * is given to paint and what is on the screen; the product does nothing for it. It is handed over as
 * text, so everything stands inside the one function.
 */

/**
 * What a press is waited for: spans painted anew, another ring in view, a choice where spans overlap, another
 * ring or focused sentence, the other verdict in the list of claims, or a caret in a field that did not have it.
 */
export type Awaited = 'spans' | 'ring' | 'ring or menu' | 'place' | 'verdict' | 'caret'

declare global {
  interface Window {
    probe: {
      /** Milliseconds from the start of the navigation until spans (or the bare editor) are painted. */
      readonly opened: () => Promise<number>
      /** When the last byte of an address arrived, in the same milliseconds. */
      readonly arrived: (part: string) => number
      /** The next press on a button, key or text is measured until the next paint that shows it. */
      readonly arm: (awaited: Awaited) => void
      /** Milliseconds from the press to after that paint. */
      readonly took: () => Promise<number>
    }
  }
}

export function installProbe(): void {
  const LIMIT = 30_000
  let paintedAt = 0
  let took: Promise<number> = Promise.resolve(Number.NaN)

  const add = Highlight.prototype.add
  Highlight.prototype.add = function (this: Highlight, range: AbstractRange) {
    if (CSS.highlights.get('selection') !== this) paintedAt = performance.now()
    return add.call(this, range)
  }

  /** The time right after the first paint before which `isShown` holds. */
  const painted = (isShown: () => boolean): Promise<number> =>
    new Promise((resolve, reject) => {
      const deadline = performance.now() + LIMIT
      const frame = () => {
        let holds = false
        // A new observer is told after the layout of this very frame: when everybody has drawn who draws in it.
        const laidOut = new ResizeObserver(() => {
          laidOut.disconnect()
          holds = isShown()
        })
        laidOut.observe(document.documentElement)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          if (holds) resolve(performance.now())
          else if (performance.now() < deadline) requestAnimationFrame(frame)
          else reject(new Error('Nothing was painted in half a minute.'))
        }
        port2.postMessage(0)
      }
      requestAnimationFrame(frame)
    })

  const ring = () => document.querySelector<HTMLElement>('.article-ring[data-kind="active"]')
  const openClaim = () => document.querySelector('[aria-current="true"]')?.textContent
  const statement = () => document.querySelector<HTMLElement>('.article-ring[data-kind="statement"]')
  const field = () => {
    const here = document.activeElement
    const isField = here?.matches('input, textarea, [contenteditable="true"]') ?? false
    return isField ? here : null
  }
  const isInView = (element: HTMLElement) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  }

  window.probe = {
    opened: () => painted(() => paintedAt > 0 || document.querySelector('.bare > *') !== null),
    arrived: (part) => {
      const found = performance.getEntriesByType('resource').find(({ name }) => name.includes(part))
      return (found as PerformanceResourceTiming | undefined)?.responseEnd ?? Number.NaN
    },
    arm(awaited) {
      const before = {
        ring: ring(),
        place: ring()?.style.cssText,
        statement: statement(),
        claim: openClaim(),
        field: field(),
      }
      // Two claims may stand on the same words: then the ring is drawn anew where it was.
      const hasMoved = () => {
        const now = ring()
        if (now === null || now === before.ring || !isInView(now)) return false
        return now.style.cssText !== before.place || openClaim() !== before.claim
      }
      const shows: Record<Awaited, (start: number) => boolean> = {
        spans: (start) => paintedAt > start,
        ring: hasMoved,
        'ring or menu': () => hasMoved() || document.querySelector('[role="menu"]') !== null,
        place: () => {
          const now = statement()
          return hasMoved() || (now !== null && now !== before.statement && isInView(now))
        },
        verdict: () => openClaim() !== before.claim,
        caret: () => field() !== null && field() !== before.field,
      }
      took = new Promise((resolve, reject) => {
        const listening = new AbortController()
        const press = (event: Event) => {
          listening.abort()
          const start = event.timeStamp
          performance.mark('probe-start')
          painted(() => shows[awaited](start)).then((end) => {
            // For whoever records a profile meanwhile.
            performance.mark('probe-shown')
            resolve(end - start)
          }, reject)
        }
        for (const type of ['click', 'keydown']) {
          addEventListener(type, press, { capture: true, signal: listening.signal })
        }
      })
      took.catch(() => {})
    },
    took: () => took,
  }
}
