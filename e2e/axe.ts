import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Which rules are asked: all that bear one of these tags, or these alone. */
export type Asked = { readonly tags: readonly string[] } | { readonly rules: readonly string[] }

/**
 * What axe finds on the page as it stands, in one line each: rule, element, what is wrong. Axe is put into the page
 * once, however often it is asked: that costs more than the asking. Left out are the focus guards of open menus,
 * which hand the focus on at once, and that an open menu stands outside the landmarks.
 */
export async function findings(page: Page, asked: Asked): Promise<string[]> {
  // The viewer for PDF is the browser's own, and so is what is in it; no frame of ours has another address.
  const frames = page.frames().filter((frame) => /^https?:/.test(frame.url()))
  if (frames.length > 1) throw new Error('axe was asked about a page with frames, and it looks into none')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        elementRef: false,
        iframes: false,
      })
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, target, failureSummary }) => ({ html, target: target.join(' '), failureSummary })),
      }))
    },
    'tags' in asked
      ? { type: 'tag' as const, values: [...asked.tags] }
      : { type: 'rule' as const, values: [...asked.rules] },
  )
  const isMenu = (html: string) => /data-base-ui-focus-guard|id="base-ui-/.test(html)
  const where = `${page.viewportSize()?.width} px`
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !((id === 'region' || id === 'aria-hidden-focus') && isMenu(html)))
      .map(({ target, failureSummary }) => {
        const reason = failureSummary?.split('\n').at(-1)?.trim()
        return `${where}: ${id} ${target}: ${reason}`
      }),
  )
}
