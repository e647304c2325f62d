/** Where a request comes from, as far as the server can tell. */
export type RequestOrigin = { readonly ip: string; readonly device: string }

/**
 * The address a request came from: the last one of the forwarding header, which the nearest proxy (or
 * this server itself) wrote. Used to count guesses, never to let anybody in.
 */
export function originOf(headers: Headers): RequestOrigin {
  const ip = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return { ip, device: headers.get('user-agent') ?? '' }
}
