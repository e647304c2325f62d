import type { BrowserContext } from '@playwright/test'

/** What a browser says when a request was answered with a refusal, or not at all: often the very thing tested. */
const EXPECTED = /^Failed to load resource/

/** What never leaves the machine: its own pieces, and those of the viewer for PDF that is part of the browser. */
const OF_THE_BROWSER = ['blob:', 'data:', 'file:', 'chrome:', 'chrome-extension:']

/** Notes whatever must never happen on any page: script errors, CSP reports, requests to other hosts. */
export async function watch(context: BrowserContext, baseUrl: string, problems: string[]): Promise<void> {
  await context.exposeBinding('tickmarkViolation', (_source, text: string) => void problems.push(`CSP: ${text}`))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { tickmarkViolation } = window as unknown as { tickmarkViolation: (text: string) => void }
      tickmarkViolation(`${violatedDirective} refused ${blockedURI} (${sourceFile})`)
    })
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (!OF_THE_BROWSER.includes(protocol) && origin !== baseUrl) problems.push(`left: ${request.url()}`)
  })
  context.on('weberror', (error) => void problems.push(`script: ${error.error().stack}`))
  context.on('console', (message) => {
    const isProblem = message.type() === 'error' && !EXPECTED.test(message.text())
    if (isProblem) problems.push(`console: ${message.text()}`)
  })
}
