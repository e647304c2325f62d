import type { Page } from '@playwright/test'

/** One thing a screen reader meets: what it is, how it is called, and what is said of its state. */
export type Heard = { readonly role: string; readonly name: string; readonly states: Readonly<Record<string, unknown>> }

/** Chromium's own accessibility tree of the page, in the order in which it is read. */
export async function axTree(page: Page): Promise<Heard[]> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read = (id: string): typeof nodes => {
    const node = byId.get(id)
    return node ? [node, ...(node.childIds ?? []).flatMap(read)] : []
  }
  return read(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      states: Object.fromEntries(properties.map((one) => [one.name, one.value.value ?? one.value.relatedNodes])),
    }))
}

/** Places in which a screen reader hands every key to the page instead of keeping letters and arrows for itself. */
export const TAKES_KEYS = new Set([
  ...['listbox', 'option', 'radio', 'grid', 'row', 'gridcell', 'menu', 'menuitem', 'toolbar', 'tab'],
  ...['textbox', 'combobox', 'searchbox', 'spinbutton', 'slider', 'tree', 'treeitem'],
])

/** What the keyboard is on, as the tree tells it. */
export async function focusedIn(page: Page): Promise<Heard | undefined> {
  return (await axTree(page)).filter(({ states }) => states.focused === true).at(-1)
}
