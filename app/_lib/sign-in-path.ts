import 'server-only'
import { headers } from 'next/headers'
import { ownPath } from './own-path'

/** The sign-in page that leads back to the page being opened. */
export async function signInPath(): Promise<string> {
  const wanted = ownPath((await headers()).get('x-path'))
  return `/sign-in?${new URLSearchParams({ callbackUrl: wanted })}`
}
