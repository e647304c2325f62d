import type { Answer } from './ask'

/** What is known of an answer before its headers are looked at. */
export type Asked = { readonly isPage: boolean; readonly hasProxy: boolean; readonly isSignedIn: boolean }

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Only a page may do more than this: scripts by nonce, everything else from here. */
const NOTHING = /^default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox$/
const PAGE =
  /^default-src 'none'; script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self'; frame-src blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/

/** Looks at the headers of every answer there is, and remembers nonces: none may come twice. */
export class HeaderWatch {
  answers = 0
  readonly nonces = new Set<string>()
  readonly policies = { page: 0, data: 0 }
  private readonly faults = new Map<string, { example: string; times: number }>()

  /** Each kind of fault once, with the first answer that had it and how many had. */
  get found(): string[] {
    return [...this.faults].map(([fault, { example, times }]) => `${fault}: ${example} (and ${times - 1} more)`)
  }

  look(name: string, { status, headers, body }: Answer, { isPage, hasProxy, isSignedIn }: Asked): void {
    this.answers += 1
    const fault = (text: string) => {
      const known = this.faults.get(text)
      this.faults.set(text, { example: known?.example ?? name, times: (known?.times ?? 0) + 1 })
    }
    for (const [header, value] of Object.entries(COMMON)) {
      if (headers[header] !== value) fault(`${header} is ${headers[header]}`)
    }
    if (headers['x-powered-by'] !== undefined) fault('x-powered-by tells what runs here')
    // The proxy says so, where there is one. What the router answers before it (another spelling of the
    // address, a method a file has not) holds nobody's data.
    const isOfRouter = status === 308 || status === 405
    const isKept = !headers['cache-control']?.includes('no-store') && !isFile(headers)
    if (isSignedIn && hasProxy && !isOfRouter && status < 500 && isKept) {
      fault(`cache-control is ${headers['cache-control']} for somebody who is signed in`)
    }
    this.policy(headers['content-security-policy'], fault, { isHtml: isPage && isHtml(headers), hasProxy, body })
  }

  private policy(
    policy: string | string[] | undefined,
    fault: (text: string) => void,
    { isHtml, hasProxy, body }: { isHtml: boolean; hasProxy: boolean; body: string },
  ): void {
    if (typeof policy !== 'string') {
      fault('no content-security-policy, or two')
      return
    }
    const nonce = PAGE.exec(policy)?.[1]
    if (nonce === undefined) {
      if (!NOTHING.test(policy)) fault(`a policy that is neither a page’s nor the one that allows nothing: ${policy}`)
      else this.policies.data += 1
      // Without the proxy there is nobody to make a nonce, and a page may do nothing.
      if (isHtml && hasProxy) fault('a page without a nonce')
      return
    }
    this.policies.page += 1
    if (this.nonces.has(nonce)) fault('a nonce that was used before')
    this.nonces.add(nonce)
    for (const [, attributes = ''] of isHtml ? body.matchAll(/<script\b([^>]*)>/g) : []) {
      if (!attributes.includes(`nonce="${nonce}"`)) fault('a script without the nonce of its page')
    }
  }
}

const isHtml = (headers: Answer['headers']) => headers['content-type']?.startsWith('text/html') ?? false
/** Files of the build: the same for everybody, named by their hash. */
const isFile = (headers: Answer['headers']) => /^(public|s-maxage)/.test(headers['cache-control'] ?? '')
