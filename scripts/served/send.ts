import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { SignedIn } from './signed-in'

/** What became of a request: an answer that was received whole, or nothing one could rely on. */
export type Outcome =
  | { readonly is: 'answered'; readonly status: number; readonly answer: CommandAnswer }
  | { readonly is: 'unknown' }

/** Sends one command; everything short of a complete answer is `unknown`. */
export async function send(url: string, person: SignedIn, request: CommandRequest): Promise<Outcome> {
  try {
    const response = await fetch(`${url}/api/commands`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: person.cookie,
        origin: url,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(20_000),
    })
    return { is: 'answered', status: response.status, answer: (await response.json()) as CommandAnswer }
  } catch {
    return { is: 'unknown' }
  }
}
