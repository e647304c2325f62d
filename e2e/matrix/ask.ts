import http from 'node:http'

export type Headers = Readonly<Record<string, string>>

/** A request exactly as it goes over the wire: nothing is added, followed or encoded. */
export type Request = {
  readonly method: string
  /** Path and query, as written. */
  readonly path: string
  readonly headers?: Headers
  readonly body?: string | Buffer
}

export type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string }

/** More at once would only wait for one another on the server's one thread. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })

/** Sends one request and reads its answer; of an endless stream only what comes first. */
export function ask(baseUrl: string, { method, path, headers = {}, body }: Request): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, agent, headers: { ...length, ...headers } })
    request.once('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`)))
    request.setTimeout(30_000, () => request.destroy(new Error('no answer within 30 s')))
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      const isStream = response.headers['content-type']?.startsWith('text/event-stream') ?? false
      const answer = () =>
        resolve({
          status: response.statusCode as number,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (!isStream) return
        answer()
        response.destroy()
      })
      response.once('end', answer)
      response.once('error', (error) => (isStream ? answer() : reject(error)))
    })
    request.end(body)
  })
}

/** Works through a list, eight at a time; the outcomes keep the list's order. */
export async function forEachOf<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const outcomes: R[] = []
  let next = 0
  const worker = async () => {
    while (next < list.length) {
      const at = next++
      outcomes[at] = await work(list[at] as T)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return outcomes
}
