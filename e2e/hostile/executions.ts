import type { BrowserContext } from '@playwright/test'

/** What such markup calls to show that it ran. */
const PROOFS = ['alert', 'confirm', 'prompt', 'print'] as const

/** Notes every call that such markup makes when it runs, and every dialog, whatever page it happens on. */
export async function noteExecutions(context: BrowserContext, executed: string[]): Promise<void> {
  await context.exposeBinding('scriptRan', (_source, what: string) => void executed.push(what))
  await context.addInitScript((names) => {
    const { scriptRan } = window as unknown as { scriptRan: (what: string) => void }
    for (const name of names) {
      Object.defineProperty(window, name, {
        value: (argument: unknown) => scriptRan(`${name}(${String(argument)}) on ${location.pathname}`),
      })
    }
  }, PROOFS)
  context.on('dialog', async (dialog) => {
    executed.push(`dialog ${dialog.type()} ${dialog.message()}`)
    await dialog.dismiss()
  })
}
