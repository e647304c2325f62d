import { Agent, fetch, type Response } from 'undici'
import { AppError } from '@/domain/app-error'
import { MAX_ARTICLE_BYTES } from '@/domain/article/article'
import { type FetchSettings, fetchSettings } from './fetch-settings'
import { type HostAddress, reachable } from './reachable'

/** What an address answered: its bytes, unpacked, and what the server called them. */
export type Fetched = {
  readonly bytes: Uint8Array
  /** Media type in lower case, without parameters; empty when the server named none. */
  readonly type: string
  readonly charset: string | undefined
  /** Where the bytes came from in the end. */
  readonly url: string
}

const MOST_REDIRECTS = 5
const MOST_HEADER_BYTES = 16 * 1024
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * The one way out of the program. Only http and https, only to public addresses (and networks the
 * settings allow), to the very address that was checked; redirects are followed by hand and checked
 * alike; time, headers and the unpacked body are bounded. Nothing of the desk is sent along.
 *
 * @throws AppError `unsupported` (switched off), `invalid` (no web address), `too_large`, or
 * `unavailable`: alike for an address that may not be asked, one that does not answer and one that
 * answers too late, so that nothing inside a network can be felt out.
 */
export async function safeFetch(address: string, settings: FetchSettings = fetchSettings()): Promise<Fetched> {
  if (!settings.isOn) throw new AppError('unsupported', 'intake.fetchOff')
  const deadline = AbortSignal.timeout(settings.limitMs)
  let url = webAddress(address)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await ask(url, settings, deadline)
    if ('fetched' in answer) return answer.fetched
    url = webAddress(new URL(answer.location, url).href)
  }
  throw unreachable()
}

type Answer = { readonly fetched: Fetched } | { readonly location: string }

async function ask(url: URL, settings: FetchSettings, signal: AbortSignal): Promise<Answer> {
  const addresses = await reachable(url.hostname, settings)
  if (!addresses) throw unreachable()
  const dispatcher = agentFor(addresses, settings.limitMs)
  try {
    const headers = { accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8' }
    const response = await fetch(url, { dispatcher, signal, redirect: 'manual', headers, credentials: 'omit' })
    const location = response.headers.get('location')
    if (REDIRECTS.has(response.status) && location) return { location }
    if (!response.ok) throw unreachable()
    return { fetched: { bytes: await bodyOf(response), ...kindOf(response), url: url.href } }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unreachable()
  } finally {
    await dispatcher.destroy()
  }
}

/** Connects to what was checked and to nothing else: the name is not looked up again. */
function agentFor(addresses: readonly HostAddress[], timeout: number): Agent {
  return new Agent({
    maxHeaderSize: MOST_HEADER_BYTES,
    connect: {
      timeout,
      lookup: (_host, options, done) => {
        if (options.all) done(null, [...addresses])
        else done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4)
      },
    },
  })
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  const isWeb = url && (url.protocol === 'http:' || url.protocol === 'https:')
  if (!isWeb || url.username !== '' || url.password !== '') throw new AppError('invalid', 'intake.fetchAddress')
  return url
}

/** The body as it is unpacked, cut off as soon as it is larger than an article may be. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).byteLength
    if (length > MAX_ARTICLE_BYTES) {
      const megabytes = MAX_ARTICLE_BYTES / 1024 / 1024
      throw new AppError('too_large', 'intake.tooLarge', { params: { megabytes } })
    }
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

function kindOf(response: Response): Pick<Fetched, 'type' | 'charset'> {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((part) => /^charset="?([^"]+)"?$/i.exec(part)?.[1]).find((one) => one !== undefined)
  return { type: type.toLowerCase(), charset }
}

function unreachable(): AppError {
  return new AppError('unavailable', 'intake.unreachable')
}
